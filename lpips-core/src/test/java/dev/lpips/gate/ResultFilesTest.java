package dev.lpips.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lpips.ComparisonFixtures;
import dev.lpips.Tolerance;
import dev.lpips.evidence.Evidence;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.image.Pixels;
import dev.lpips.oracle.Painted;
import dev.lpips.outcome.Failure;
import dev.lpips.outcome.Outcome;
import dev.lpips.run.RunId;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ResultFilesTest {

    @TempDir
    Path folder;

    private final Findings findings = new Findings(new RememberedFindings());
    private ResultFiles files;

    @BeforeEach
    void choose() {
        files = new ResultFiles(folder.resolve("lpips"));
    }

    @Test
    void a_case_for_each_check_has_the_message_of_its_failure() throws Exception {
        findings.add(passed("fine.png"));
        findings.fail("q3/pie.png", "image is not close\n  distance : 0.2");

        files.write("shop", findings);

        Element suite = xml().getDocumentElement();
        assertThat(suite.getAttribute("name")).isEqualTo("lpips:verify shop");
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        Element failed = (Element) suite.getElementsByTagName("testcase").item(1);
        assertThat(failed.getAttribute("classname")).isEqualTo("shop");
        assertThat(failed.getAttribute("name")).isEqualTo("q3/pie.png");
        Element failure = (Element) failed.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("image is not close");
        assertThat(failure.getTextContent()).isEqualTo("image is not close\n  distance : 0.2");
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    @Test
    void a_hostile_name_stays_text() throws Exception {
        String half = Character.toString(0xD800);
        String name = "\"><script>&\u0000\u001b]0;\ufffe" + half + "]]>";
        findings.fail(name, name);

        files.write(name, findings);

        Element each = (Element) xml().getElementsByTagName("testcase").item(0);
        String shown = "\"><script>&\\u0000\\u001b]0;\ufffd\ufffd]]>";
        assertThat(each.getAttribute("name")).isEqualTo(shown);
        assertThat(each.getElementsByTagName("failure").item(0).getTextContent())
                .isEqualTo(shown);
        assertThat(json().getAsJsonArray("results").size()).isEqualTo(1);
    }

    @Test
    void the_json_has_every_reading_and_where_the_pictures_are() throws Exception {
        findings.add(Finding.of("page", mismatch()));
        findings.add(passed("fine.png"));

        files.write("shop", findings);

        JsonObject json = json();
        assertThat(json.get("passes").getAsBoolean()).isFalse();
        assertThat(json.get("checks").getAsInt()).isEqualTo(2);
        assertThat(json.get("failed").getAsInt()).isEqualTo(1);
        JsonObject failed = json.getAsJsonArray("results").get(0).getAsJsonObject();
        assertThat(failed.get("status").getAsString()).isEqualTo("mismatch");
        assertThat(failed.get("golden").getAsString()).isEqualTo("../goldens/page.png");
        assertThat(failed.getAsJsonObject("evidence").get("actual").getAsString())
                .isEqualTo("page-actual.png");
        JsonObject distance = failed.getAsJsonObject("readings").getAsJsonObject("distance");
        assertThat(distance.get("measured").getAsDouble()).isEqualTo(0.5);
        assertThat(distance.get("holds").getAsBoolean()).isFalse();
    }

    @Test
    void results_of_an_earlier_check_are_removed() {
        files.write("shop", findings);

        files.remove();

        assertThat(folder.resolve("lpips")).isEmptyDirectory();
    }

    private Outcome mismatch() {
        Pixels picture = Painted.bars(1);
        Path actual = folder.resolve("lpips/page-actual.png");
        return Outcome.of(
                new GoldenOutcome.Verified(
                        new GoldenName("page"),
                        folder.resolve("goldens/page.png"),
                        picture,
                        picture,
                        ComparisonFixtures.judged(ComparisonFixtures.even(picture.size(), 0.5), Tolerance.GOLDEN)),
                Optional.of(new Failure("far off", new Evidence(actual, Optional.empty(), Optional.empty()))),
                "PageTest.page()",
                RunId.fresh(),
                Instant.now());
    }

    private static Finding passed(String name) {
        return new Finding(name, Optional.empty(), Optional.empty());
    }

    private Document xml() throws Exception {
        String text = Files.readString(folder.resolve("lpips/TEST-lpips.xml"));
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    private JsonObject json() throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("lpips/verify.json")))
                .getAsJsonObject();
    }
}
