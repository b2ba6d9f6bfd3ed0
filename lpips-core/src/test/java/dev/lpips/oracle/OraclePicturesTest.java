package dev.lpips.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class OraclePicturesTest {

    @ParameterizedTest
    @CsvFileSource(files = "../golden-images/oracle/pictures.csv", numLinesToSkip = 1)
    void generated_pictures_have_the_recorded_digests(String picture, String sha256) {
        assertThat(OraclePictures.named(picture).rgbSha256()).isEqualTo(sha256);
    }
}
