package dev.lpips.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.engine.EngineException;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.Pictures;
import dev.lpips.junit.Rulers.Hold;
import dev.lpips.model.Backbone;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

@ExtendWith(SyntheticModel.class)
class RulersIT {

    private static final Pixels PAGE = Pictures.pixels(Drawing.page());
    private static final Pixels DARK = Pictures.pixels(Drawing.darkPage());

    private final List<Lpips> opened = new ArrayList<>();
    private final Rulers rulers = new Rulers(options -> {
        Lpips lpips = Lpips.open(options);
        opened.add(lpips);
        return lpips;
    });
    private LpipsOptions options;

    @BeforeEach
    void choose_the_installed_model() {
        options = LpipsOptions.defaults().withBackbone(Backbone.SQUEEZE);
    }

    @Test
    void one_ruler_serves_equal_options() {
        rulers.measure(options, ruler -> ruler);
        rulers.measure(LpipsOptions.defaults().withBackbone(Backbone.SQUEEZE), ruler -> ruler);
        rulers.measure(options.withThreads(options.threads() + 1), ruler -> ruler);

        assertThat(opened).hasSize(2);
    }

    @Test
    void the_last_hold_closes_and_a_later_measurement_opens_anew() {
        Hold first = rulers.hold();
        Hold second = rulers.hold();
        rulers.measure(options, ruler -> ruler);

        first.close();
        first.close();
        assertOpen(opened.get(0));
        second.close();
        assertClosed(opened.get(0));

        assertThat(rulers.<Lpips>measure(options, ruler -> ruler)).isNotSameAs(opened.get(0));
    }

    @Test
    void a_ruler_is_not_closed_under_a_measurement_but_by_it() {
        Hold hold = rulers.hold();

        rulers.measure(options, ruler -> {
            hold.close();
            assertOpen(ruler);
            return ruler;
        });

        assertClosed(opened.get(0));
    }

    @Test
    void a_new_hold_saves_rulers_that_a_measurement_was_to_close() {
        Hold hold = rulers.hold();
        AtomicReference<Hold> next = new AtomicReference<>();

        rulers.measure(options, ruler -> {
            hold.close();
            next.set(rulers.hold());
            return ruler;
        });

        assertOpen(opened.get(0));
        next.get().close();
        assertClosed(opened.get(0));
    }

    @Test
    void without_any_hold_rulers_stay_open() {
        rulers.measure(options, ruler -> ruler);

        assertOpen(opened.get(0));
    }

    @Test
    void a_session_closes_what_plain_assertions_opened_and_the_next_opens_anew() {
        LauncherSession session = open();
        rulers.measure(options, ruler -> ruler);

        session.close();
        assertClosed(opened.get(0));

        LauncherSession next = open();
        assertOpen(rulers.measure(options, ruler -> ruler));
        next.close();
        assertClosed(opened.get(1));
    }

    private LauncherSession open() {
        LauncherSession session = LauncherFactory.openSession(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .addLauncherSessionListeners(new LpipsSessionListener(rulers, notice -> {}))
                .build());
        session.getLauncher();
        return session;
    }

    @Test
    void the_launcher_finds_the_listener() {
        assertThat(ServiceLoader.load(LauncherSessionListener.class))
                .hasAtLeastOneElementOfType(LpipsSessionListener.class);
    }

    private static void assertOpen(Lpips ruler) {
        assertThatNoException().isThrownBy(() -> ruler.compare(PAGE, DARK));
    }

    private static void assertClosed(Lpips ruler) {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> ruler.compare(PAGE, DARK))
                .withMessage("This Lpips is closed");
    }
}
