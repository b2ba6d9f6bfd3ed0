package dev.lpips.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StableTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    shop.ChartTest$$Lambda$14/0x00007f0c2c00a8@1b2c3d4e | shop.ChartTest$$Lambda
                    shop.ChartTest$$Lambda/0x00007f0c2c00a8@5e1a2b3     | shop.ChartTest$$Lambda
                    ChartTest$$Lambda$9/0x0000000800066840@7a           | ChartTest$$Lambda
                    Sizes[name=small, pixels=[I@6d7b4f4c]               | Sizes[name=small, pixels=[I]
                    [[Ljava.lang.String;@1f                             | [[Ljava.lang.String;
                    shop.Cart@4edde6e5                                  | shop.Cart
                    Cart@4edde6e5 of 3                                  | Cart of 3
                    jdk.proxy2.$Proxy12@4edde6e5                        | jdk.proxy2.$Proxy
                    Mock for Cart, hashCode: 1207140081                 | Mock for Cart, hashCode
                    shop.Cart$MockitoMock$1423@4edde6e5                 | shop.Cart$MockitoMock
                    {w=1, h=2, d=3}                                     | {d=3, h=2, w=1}
                    sizes {b={y=2, x=1}, a=[2, 1]} and {d=1, c=0}       | sizes {a=[2, 1], b={x=1, y=2}} and {c=0, d=1}
                    """)
    void leaves_out_what_is_different_in_every_run(String displayName, String stable) {
        assertThat(StableText.of(displayName)).isEqualTo(stable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me@example.com",
                "me@home",
                "[b, a]",
                "{red, green}",
                "{open",
                "12:30 @ 1024",
                "build.log@2x",
                "$5 @ 10"
            })
    void leaves_everything_else_as_it_is(String displayName) {
        assertThat(StableText.of(displayName)).isEqualTo(displayName);
    }

    @Test
    void a_temporary_folder_loses_its_name() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "junit-5837216");

        assertThat(StableText.of("export to " + folder.resolve("page.svg") + ", dark"))
                .isEqualTo(StableText.of(
                        "export to " + folder.resolveSibling("junit-12").resolve("page.svg") + ", dark"))
                .contains("page.svg, dark");
    }
}
