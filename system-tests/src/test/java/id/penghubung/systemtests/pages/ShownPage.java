package id.penghubung.systemtests.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Polling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** The page that the browser shows, used with the keyboard alone. */
final class ShownPage {

    /** The levels A and AA up to WCAG 2.2, and what the authors of axe advise besides. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** More than any of the pages has stops. */
    private static final int MOST_STOPS = 80;

    private static final int MOST_RETAKES = 3;

    /** Boxes outside of the screen, and fields and buttons lower than 24 pixels (WCAG 2.2, 1.4.10 and 2.5.8). */
    private static final String MISFITS = """
            const width = arguments[0];
            const name = e => e.tagName + (e.id ? '#' + e.id : '') + ' ' + JSON.stringify(e.getBoundingClientRect());
            const boxes = [...document.querySelectorAll('body, body *')].filter(e => e.getClientRects().length > 0);
            const outside = boxes.filter(e => {
                const box = e.getBoundingClientRect();
                return box.left < 0 || box.right > width || e.scrollWidth > Math.max(e.clientWidth, e.offsetWidth);
            });
            const low = boxes.filter(e => e.matches('a.button, button, input, select, textarea')
                && e.getBoundingClientRect().height < 24);
            const wide = document.documentElement.scrollWidth > width ? ['The page scrolls sideways'] : [];
            return wide.concat([...outside, ...low].map(name));
            """;

    /** Why a person could not see which element has the focus (WCAG 2.2, 2.4.7 and 2.4.11); empty if it can be seen. */
    private static final String FOCUS = """
            const e = document.activeElement;
            if (e === document.body) {
                return 'The focus has left the page';
            }
            const box = e.getBoundingClientRect();
            const style = getComputedStyle(e);
            if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
                return e.tagName + '#' + e.id + ' has no outline';
            }
            return box.bottom <= 0 || box.top >= innerHeight ? e.tagName + '#' + e.id + ' is not on the screen' : '';
            """;

    /** Runs axe and returns what it found; a failure of axe itself, or a run without any rule, is a finding too. */
    private static final String VIOLATIONS = """
            const done = arguments[1];
            const where = node => node.html + ' ' + node.failureSummary;
            axe.run(document, {runOnly: arguments[0]}).then(
                found => done(found.passes.length === 0 ? ['No rule was tried']
                    : found.violations.map(rule => rule.id + ': ' + rule.nodes.map(where).join())),
                error => done(['Axe failed: ' + error]));
            """;

    private static final String AXE = read("/axe.min.js");

    private final ChromeDriver driver;
    private final Screenshots screenshots;
    private final AcceptedPictures pictures;

    ShownPage(ChromeDriver driver, AcceptedPictures pictures) {
        this.driver = driver;
        this.screenshots = new Screenshots(driver);
        this.pictures = pictures;
    }

    /** Whether pages may run scripts. Short scripts of a test run in any case. */
    static void allowScripts(ChromeDriver driver, boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    String title() {
        return driver.getTitle();
    }

    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    /** Returns the id of the element that has the focus, or its tag if it has no id. */
    String focused() {
        return (String) driver.executeScript("return document.activeElement.id || document.activeElement.tagName");
    }

    /** Returns the values of the chosen radio buttons by their names. */
    @SuppressWarnings("unchecked")
    Map<String, String> chosen() {
        return (Map<String, String>)
                driver.executeScript(
                        "return Object.fromEntries([...document.querySelectorAll('input:checked')].map(e => [e.name, e.value]))");
    }

    /** Presses keys one after another, or types a text, where the focus is. */
    ShownPage press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Presses Enter on a button or a link to another page, and waits for that page. */
    ShownPage enter() {
        driver.executeScript("document.documentElement.id = 'left'");
        press(Keys.ENTER);
        // A script that runs while the browser changes to the next page may fail.
        Polling.standard()
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(() -> Boolean.TRUE.equals(driver.executeScript(
                        "return document.readyState === 'complete' && document.documentElement.id !== 'left'")));
        return this;
    }

    /** Presses the tab key until an element has the focus, which can be seen at each stop. */
    ShownPage tabTo(String id) {
        for (int stops = 0; !focused().equals(id); stops++) {
            assertThat(stops).as("%s can be reached with the tab key", id).isLessThan(MOST_STOPS);
            press(Keys.TAB);
            assertThat((String) driver.executeScript(FOCUS))
                    .as("on the way to %s", id)
                    .isEmpty();
        }
        return this;
    }

    /**
     * Fails if the page is not accessible at the width of this browser, or if it looks different from its accepted pictures, which do not
     * show the focus.
     *
     * @param state first part of the names of the pictures
     * @param widths widths of the pictures in pixels, the second part of their names
     */
    void requireAcceptable(String state, int... widths) {
        var differing = new LinkedHashMap<String, PagePicture>();
        for (int width : widths) {
            var name = state + "-" + width;
            takeDiffering(name, () -> screenshots.take(width)).ifPresent(picture -> differing.put(name, picture));
        }
        assertThat((List<?>) driver.executeScript(MISFITS, Screenshots.NARROW))
                .as("boxes of %s", state)
                .isEmpty();
        assertThat(driver.findElements(By.tagName("script"))).isEmpty();
        assertThat(violations()).as("violations in %s", state).isEmpty();
        differing.forEach(pictures::acceptOrFail);
    }

    /** Fails if the page with the focus where it is looks different from its accepted picture. */
    ShownPage requireFocusAsAccepted(String state) {
        var name = state + "-" + Screenshots.NARROW;
        takeDiffering(name, () -> screenshots.takeWithFocus(Screenshots.NARROW))
                .ifPresent(picture -> pictures.acceptOrFail(name, picture));
        return this;
    }

    /**
     * Takes a picture, keeps it, and returns it if it differs from the accepted one. On a busy machine it may be taken before everything is
     * drawn; then it is taken again. That of a browser which draws fields in its own way is only kept.
     */
    private Optional<PagePicture> takeDiffering(String name, Supplier<PagePicture> screenshot) {
        var taken = screenshot.get();
        if (!driver.getCapabilities().getBrowserVersion().startsWith(AcceptedPictures.BROWSER_VERSION)) {
            pictures.keep(name, taken);
            return Optional.empty();
        }
        boolean isAlike = pictures.isAlike(name, taken);
        for (int retakes = 0; retakes < MOST_RETAKES && !isAlike; retakes++) {
            taken = screenshot.get();
            isAlike = pictures.isAlike(name, taken);
        }
        pictures.keep(name, taken);
        return isAlike ? Optional.empty() : Optional.of(taken);
    }

    private List<?> violations() {
        // Axe needs scripts, which the page does not have.
        allowScripts(driver, true);
        try {
            driver.executeScript(AXE);
            return (List<?>) driver.executeAsyncScript(VIOLATIONS, RULES);
        } finally {
            allowScripts(driver, false);
        }
    }

    private static String read(String resource) {
        try (var file = Objects.requireNonNull(ShownPage.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
