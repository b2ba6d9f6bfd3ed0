package example.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void a_question_has_defaults() {
        Arguments arguments = Arguments.of("--pairs=p.parquet", "--output=out");

        assertThat(arguments.question()).isEqualTo(new Question("lite", "cpu", ""));
        assertThat(arguments.pairsPerTask()).isEqualTo(1000);
    }

    @Test
    void what_is_not_known_or_missing_is_refused_before_anything_is_measured() {
        refused("Not an argument: \"--modle=alex\"", "--pairs=p", "--output=o", "--modle=alex");
        refused("--output is missing", "--pairs=p");
        refused("Name what to compare", "--reference=r", "--output=o");
        refused("Name what to compare", "--pairs=p", "--reference=r", "--output=o");
        refused("\"alexa\"", "--pairs=p", "--output=o", "--model=alexa");
        refused("There is no measure \"smim\"", "--pairs=p", "--output=o", "--measures=smim");
        refused("was \"0\"", "--pairs=p", "--output=o", "--pairs-per-task=0");
    }

    @Test
    void a_number_is_one_in_every_locale() {
        assertThat(Arguments.number(Map.of("within", "0.1"), "within", "0.05")).isEqualTo(0.1);
        assertThat(Arguments.number(Map.of(), "within", "0.05")).isEqualTo(0.05);
        assertThatThrownBy(() -> Arguments.number(Map.of("within", "0,1"), "within", "0.05"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("within is a number from 0, such as 0.05, but was \"0,1\"");
    }

    private static void refused(String message, String... arguments) {
        assertThatThrownBy(() -> Arguments.of(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
