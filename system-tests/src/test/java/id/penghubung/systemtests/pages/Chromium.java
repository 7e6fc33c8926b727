package id.penghubung.systemtests.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A Chromium that runs no scripts of pages, with a screen of 320 by 640 pixels: the width of a small telephone, and of a usual screen at a
 * zoom of 400 % (WCAG 2.2, 1.4.10). It comes from Debian's packages chromium and chromium-driver.
 */
final class Chromium implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private static final String NOT_INSTALLED =
            "Pages are tried in a browser where Debian's packages chromium and chromium-driver are installed";

    /** A reference, so that its level stays: Selenium warns of each Chromium for whose extras it has no library, and none is used here. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final AcceptedPictures pictures;

    private Chromium(ChromeDriver driver, AcceptedPictures pictures) {
        this.driver = driver;
        this.pictures = pictures;
    }

    /** Starts the browser; skips the test where it is not installed. */
    static Chromium start(AcceptedPictures pictures) {
        var browser = program("chromium");
        var control = program("chromedriver");
        assumeTrue(browser.isPresent() && control.isPresent(), NOT_INSTALLED);
        SELENIUM.setLevel(Level.SEVERE);
        var options = new ChromeOptions()
                .setBinary(browser.orElseThrow())
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        // Its shared memory is a file in /tmp, because containers have little of the other kind.
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        // Letters and colours are drawn in the same way whatever the settings of the machine are.
                        "--font-render-hinting=none",
                        "--disable-lcd-text",
                        "--force-color-profile=srgb",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync");
        options.setExperimentalOption(
                "mobileEmulation",
                Map.of(
                        "deviceMetrics",
                        Map.of(
                                "width",
                                Screenshots.NARROW,
                                "height",
                                Screenshots.HEIGHT,
                                "pixelRatio",
                                1.0,
                                "touch",
                                true)));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(control.orElseThrow())
                .usingAnyFreePort()
                .withTimeout(START_TIMEOUT)
                .build();
        var driver = new ChromeDriver(service, options);
        ShownPage.allowScripts(driver, false);
        return new Chromium(driver, pictures);
    }

    private static Optional<File> program(String name) {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }

    /** Opens an address and returns what is shown from then on, also after the keyboard has led to another page. */
    ShownPage open(String address) {
        driver.get(address);
        return new ShownPage(driver, pictures);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
