package dev.lpips.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactSheetTest {

    @Test
    void puts_the_colons_below_each_other() {
        String text = FactSheet.render("it failed", List.of(new Fact("size", "3 x 2"), new Fact("threshold", "0.05")));

        assertThat(text).isEqualTo("""
                it failed
                  size      : 3 x 2
                  threshold : 0.05""");
    }

    @Test
    void indents_the_further_lines_of_a_value() {
        String text = FactSheet.render("it failed", List.of(new Fact("a", "one\ntwo\r\nthree\n"), new Fact("bc", "x")));

        assertThat(text).isEqualTo("""
                it failed
                  a  : one
                       two
                       three
                  bc : x""");
    }

    @Test
    void is_the_headline_alone_without_facts() {
        assertThat(FactSheet.render("it failed", List.of())).isEqualTo("it failed");
    }
}
