package example.web;

import dev.lpips.image.Region;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window, at a fixed size and a chosen resolution. */
final class Browser implements AutoCloseable {

    private static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    private final ChromeDriver driver;
    private final int scale;

    /**
     * Starts the browser.
     *
     * @param scale how many pixels of the screenshot one pixel of the page has along each side: 2 on a HiDPI screen
     */
    Browser(int scale) {
        this.scale = scale;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("web.chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--hide-scrollbars",
                "--font-render-hinting=none",
                "--disable-lcd-text");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("web.chromedriver")))
                .build();
        driver = new ChromeDriver(service, options);
        // The size of the page. That of the window includes whatever this version of the browser puts around the page.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 800, "height", 280, "deviceScaleFactor", scale, "mobile", false));
    }

    /** Opens a copy of the shop with the font beside it, and waits for the font. */
    void openShop(Path folder) throws IOException {
        for (String file : List.of("index.html", "shop.css")) {
            copy("/shop/" + file, folder.resolve(file));
        }
        copy(FONT, folder.resolve("DejaVuSans.ttf"));
        driver.get(folder.resolve("index.html").toUri().toString());
        driver.executeAsyncScript("document.fonts.ready.then(arguments[0])");
    }

    void run(String script) {
        driver.executeScript(script);
    }

    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** Returns where an element is in the screenshot, with a margin of a pixel for what is between pixels. */
    Region regionOf(String selector) {
        Rectangle box = driver.findElement(By.cssSelector(selector)).getRect();
        return new Region(
                scale * (box.getX() - 1),
                scale * (box.getY() - 1),
                scale * (box.getWidth() + 2),
                scale * (box.getHeight() + 2));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static void copy(String resource, Path file) throws IOException {
        URL source = Browser.class.getResource(resource);
        try (InputStream stream = source.openStream()) {
            Files.copy(stream, file);
        }
    }
}
