package dev.lpips.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,      amd64,   linux,   linux-x64",
        "Linux,      aarch64, linux,   linux-arm64",
        "Mac OS X,   x86_64,  mac,     mac-x64",
        "Windows 11, amd64,   windows, windows-x64"
    })
    void a_platform_is_what_java_says_it_is(String name, String architecture, String system, String exact) {
        Platform platform = Platform.of(Map.of("os.name", name, "os.arch", architecture)::get);

        assertThat(platform.is(system)).isTrue();
        assertThat(platform.is(exact)).isTrue();
        assertThat(platform.is("windows-arm64")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"linux, true", "mac-arm64, true", "windows-x64, true", "osx, false", "linux-x86, false", "Linux, false"
    })
    void only_some_can_be_named(String id, boolean can) {
        assertThat(Platform.isId(id)).isEqualTo(can);
    }
}
