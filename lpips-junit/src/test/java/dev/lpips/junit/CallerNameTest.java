package dev.lpips.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CallerNameTest {

    @Test
    void is_the_method_that_a_test_framework_called_however_deep_the_call() {
        Supplier<String> deep = () -> helper();

        assertThat(deep.get())
                .isEqualTo("CallerNameTest/is_the_method_that_a_test_framework_called_however_deep_the_call");
    }

    @Nested
    class Inner {

        @BrowserTest
        void is_found_in_nested_classes_and_behind_annotations_of_ones_own() {
            assertThat(helper())
                    .isEqualTo("CallerNameTest/Inner/is_found_in_nested_classes_and_behind_annotations_of_ones_own");
        }
    }

    @Test
    void is_unknown_on_a_thread_of_ones_own() {
        assertThat(CompletableFuture.supplyAsync(CallerNameTest::helper).join()).isEqualTo("comparison");
    }

    @Test
    void is_unknown_in_work_that_another_test_may_have_queued() {
        ForkJoinTask<String> work = ForkJoinTask.adapt(CallerNameTest::helper);

        assertThat(work.invoke()).isEqualTo("comparison");
    }

    @Test
    @Retention(RetentionPolicy.RUNTIME)
    @interface BrowserTest {}

    private static String helper() {
        return CallerName.evidenceName().value();
    }
}
