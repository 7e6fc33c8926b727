package id.penghubung.systemtests.pages;

import id.penghubung.systemtests.actors.Polling;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Takes pictures of a page that are the same on each machine and each day: in a font that comes with these tests, with a fixed date, and
 * without animation, cursor and focus.
 */
final class Screenshots {

    /** A small telephone. */
    static final int NARROW = 320;

    /** A usual screen. */
    static final int WIDE = 1024;

    static final int HEIGHT = 640;

    /** Adds fonts and styles as objects of a script, which the browser allows although the policy of the page forbids others. */
    private static final String PREPARE = """
            const bytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
            document.fonts.add(new FontFace('Accepted', bytes(arguments[0]), {weight: '400'}));
            document.fonts.add(new FontFace('Accepted', bytes(arguments[1]), {weight: '700'}));
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(':root { font-family: Accepted !important } * { text-rendering: geometricPrecision !important;'
                + ' animation: none !important; transition: none !important; caret-color: transparent !important }');
            document.adoptedStyleSheets = [sheet];
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                texts.currentNode.data = texts.currentNode.data.replace(/\\b\\d{1,2} \\p{L}+ \\d{4}\\b/u, '31 Desember 2026');
            }
            """;

    private static final String READY = "return [...document.fonts].every(font => font.status === 'loaded')";

    private static final String HIDE_FOCUS = """
            const focused = document.activeElement;
            if (focused === document.body) {
                return null;
            }
            focused.blur();
            return focused;
            """;

    private static final String RESTORE = """
            document.adoptedStyleSheets = [];
            document.fonts.clear();
            if (arguments[0]) {
                arguments[0].focus({preventScroll: true});
            }
            """;

    /** The elements with the colours that the page gives them; radio buttons are drawn by the browser. */
    private static final String BOXES = """
            const numbers = {};
            return [...document.querySelectorAll('main, main *:not(option)')].filter(e => e.getClientRects().length > 0).map(e => {
                const tag = e.tagName.toLowerCase();
                numbers[tag] = (numbers[tag] || 0) + 1;
                const box = e.getBoundingClientRect();
                const sides = [box.left + scrollX, box.top + scrollY, box.width, box.height].map(Math.round);
                const style = getComputedStyle(e);
                const border = style.borderTopStyle === 'none' ? '' : ' in ' + style.borderTopColor;
                const colours = e.type === 'radio' ? 'drawn by the browser' : style.color + ' on ' + style.backgroundColor + border;
                return [e.id ? tag + '#' + e.id : tag + ' ' + numbers[tag], ...sides, colours].join('\\t');
            });
            """;

    private static final String REGULAR = font("roboto-latin-400-normal.woff2");
    private static final String BOLD = font("roboto-latin-700-normal.woff2");

    private final ChromeDriver driver;

    Screenshots(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Takes a picture of the whole page at a width, without the focus. Afterwards the page is as before, except for its dates. */
    PagePicture take(int width) {
        var focused = driver.executeScript(HIDE_FOCUS);
        try {
            return takeAsIs(width);
        } finally {
            driver.executeScript(RESTORE, focused);
        }
    }

    /** Takes a picture with the focus where it is. */
    PagePicture takeWithFocus(int width) {
        try {
            return takeAsIs(width);
        } finally {
            driver.executeScript(RESTORE, (Object) null);
        }
    }

    private PagePicture takeAsIs(int width) {
        setWidth(width);
        try {
            driver.executeScript(PREPARE, REGULAR, BOLD);
            Polling.standard().until(() -> Boolean.TRUE.equals(driver.executeScript(READY)));
            var boxes = ((List<?>) driver.executeScript(BOXES))
                    .stream().map(line -> ElementBox.parse((String) line)).toList();
            var height = ((Number) driver.executeScript("return document.documentElement.scrollHeight")).intValue();
            var clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
            var picture = driver.executeCdpCommand(
                    "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
            var png = Base64.getDecoder().decode(String.valueOf(picture.get("data")));
            return PagePicture.of(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png))), boxes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            setWidth(NARROW);
        }
    }

    private void setWidth(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width == NARROW));
    }

    private static String font(String name) {
        try (var file = Objects.requireNonNull(Screenshots.class.getResourceAsStream("fonts/" + name), name)) {
            return Base64.getEncoder().encodeToString(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
