package dev.lpips.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LpipsHomeTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // lpips.home, LPIPS_HOME, os.name, XDG_CACHE_HOME, LOCALAPPDATA, home
                "p, e, Linux, x, l, p",
                "-, e, Linux, x, l, e",
                "' ', e, Linux, x, l, e",
                "-, -, Linux, x, l, x/lpips",
                "-, '', Linux, '', l, u/.cache/lpips",
                "-, -, Linux, -, l, u/.cache/lpips",
                "-, -, -, -, l, u/.cache/lpips",
                "-, -, Mac OS X, x, l, u/Library/Caches/lpips",
                "-, -, Windows 11, x, l, l/lpips",
                "-, -, Windows 11, x, -, u/AppData/Local/lpips"
            })
    void the_first_place_that_is_set_is_the_home(
            String property, String variable, String system, String xdg, String local, Path home) {
        Map<String, String> properties = new HashMap<>();
        properties.put("lpips.home", property);
        properties.put("os.name", system);
        properties.put("user.home", "u");
        Map<String, String> environment = new HashMap<>();
        environment.put("LPIPS_HOME", variable);
        environment.put("XDG_CACHE_HOME", xdg);
        environment.put("LOCALAPPDATA", local);

        assertThat(LpipsHome.find(properties::get, environment::get)).isEqualTo(home);
    }

    @Test
    void a_jvm_without_a_user_still_has_a_home() {
        assertThat(LpipsHome.find(name -> null, name -> null)).isEqualTo(Path.of(".cache", "lpips"));
    }
}
