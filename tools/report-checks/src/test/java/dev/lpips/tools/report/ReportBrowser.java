package dev.lpips.tools.report;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, which remembers whatever a page complains of. */
final class ReportBrowser implements AutoCloseable {

    private final ChromeDriver driver;

    ReportBrowser(boolean hasScripts) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("report.chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--hide-scrollbars",
                "--disable-gpu",
                "--disable-background-networking");
        if (!hasScripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("report.chromedriver")))
                .build();
        driver = new ChromeDriver(service, options);
        resize(1280, 860);
    }

    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void prefer(String colourScheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colourScheme))));
    }

    /** Shows the page as a printer gets it. */
    void print() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        evaluate("dispatchEvent(new Event('beforeprint'))");
    }

    void open(Path page) {
        driver.get(page.toUri().toString());
    }

    void reload() {
        driver.navigate().refresh();
    }

    void back() {
        driver.navigate().back();
    }

    /** Presses keys, and waits until the page did what it put off until its next turn, such as to filter. Needs scripts. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        evaluate("new Promise((resolve) => setTimeout(resolve))");
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Returns the names of the checks that can be seen. */
    List<String> visibleNames() {
        return all("article.check").stream()
                .filter(WebElement::isDisplayed)
                .map(article -> String.valueOf(article.getAttribute("data-name")))
                .toList();
    }

    /** Clicks an element in the middle of the window, where nothing lies over it. */
    void click(String selector) {
        evaluate("document.querySelector(\"%s\").scrollIntoView({ block: 'center' })".formatted(selector));
        one(selector).click();
    }

    String evaluate(String expression) {
        Map<String, Object> answer = driver.executeCdpCommand(
                "Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        return String.valueOf(((Map<?, ?>) answer.get("result")).get("value"));
    }

    /** Returns errors of scripts, breaches of the policy, and requests that failed or went elsewhere. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            complaints.add(entry.getMessage());
        }
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            String message = entry.getMessage();
            boolean isFailure = message.contains("\"Network.loadingFailed\"") && !message.contains("net::ERR_ABORTED");
            boolean isForeign = message.contains("\"Network.requestWillBeSent\"")
                    && message.matches("(?s).*\"url\":\"(https?|wss?|ftp):.*");
            if (isFailure || isForeign) {
                complaints.add(message);
            }
        }
        return complaints;
    }

    /** Returns what axe-core finds that keeps people from using the page as it is now, one line an element. */
    List<String> barriers() {
        Results results = new AxeBuilder().analyze(driver);
        // Where it could not look, it finds nothing as well.
        if (results.isErrored() || results.getPasses().isEmpty()) {
            throw new IllegalStateException("axe-core did not look at the page: " + results.getErrorMessage());
        }
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> "%s: %s %s".formatted(rule.getId(), node.getTarget(), node.getFailureSummary())))
                .toList();
    }

    /** Returns the window as a PNG file, once every picture in it is there. Needs a browser that runs scripts. */
    byte[] screenshot() {
        evaluate("""
                Promise.all([...document.images]
                    .filter((image) => {
                      const { width, top, bottom } = image.getBoundingClientRect();
                      return width > 0 && bottom > 0 && top < innerHeight;
                    })
                    .map((image) => image.decode().catch(() => 0)))
                  .then(() => new Promise((resolve) => setTimeout(resolve, 200)))""");
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    void screenshot(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("report.screenshots")));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
