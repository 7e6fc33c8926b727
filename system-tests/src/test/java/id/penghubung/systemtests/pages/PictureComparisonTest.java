package id.penghubung.systemtests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Compares drawn pages: lines of strokes as a text, a field with a border, and a button. */
class PictureComparisonTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 480;
    private static final int WHITE = 0xFFFFFF;
    private static final int INK = 0x1B1B1B;
    private static final int BORDER = 0x5A5A5A;
    private static final int BLUE = 0x0B4F8A;
    private static final int GREEN = 0x0B7A3E;

    @Test
    void shouldFindAPageLikeItself() {
        var comparison = new PictureComparison(page(), page());

        assertThat(comparison.isAlike()).isTrue();
        assertThat(comparison.share()).isZero();
        assertThat(comparison.largestGroup()).isZero();
    }

    @Test
    void shouldTolerateOtherEdgesOfLettersAndLines() {
        // Given: each edge is half as sharp, and all is a little darker
        var smooth = page();
        var sharp = page();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 1; x < WIDTH; x++) {
                smooth.setRGB(x, y, darker(mean(sharp.getRGB(x, y), sharp.getRGB(x - 1, y))));
            }
        }

        // When
        var comparison = new PictureComparison(sharp, smooth);

        // Then
        assertThat(comparison.isAlike()).isTrue();
    }

    @Test
    void shouldTolerateATextOnePixelToTheRight() {
        var shifted = blank();
        text(shifted, 17, 20);
        fieldAndButton(shifted);

        assertThat(new PictureComparison(page(), shifted).isAlike()).isTrue();
    }

    @Test
    void shouldFindAMovedButton() {
        var moved = blank();
        text(moved, 16, 20);
        field(moved, 16);
        rectangle(moved, 16, 412, 170, 44, BLUE);

        assertDiffers(moved);
    }

    @Test
    void shouldFindAMissingLineOfText() {
        var missing = page();
        rectangle(missing, 16, 20, 288, 18, WHITE);

        assertDiffers(missing);
    }

    @Test
    void shouldFindWhatWasNotThereBefore() {
        var more = page();
        text(more, 16, 340);

        assertDiffers(more);
    }

    @Test
    void shouldFindAnElementOverAnother() {
        var overlapping = page();
        field(overlapping, 70);

        assertDiffers(overlapping);
    }

    @Test
    void shouldFindAnotherColour() {
        var green = page();
        rectangle(green, 16, 400, 170, 44, GREEN);

        assertDiffers(green);
    }

    @Test
    void shouldFindALongerPageOnlyIfItShowsMore() {
        var empty = new BufferedImage(WIDTH, HEIGHT + 100, BufferedImage.TYPE_INT_RGB);
        rectangle(empty, 0, 0, WIDTH, HEIGHT + 100, WHITE);
        text(empty, 16, 20);
        fieldAndButton(empty);
        assertThat(new PictureComparison(page(), empty).isAlike()).isTrue();

        text(empty, 16, HEIGHT + 40);

        assertDiffers(empty);
    }

    @Test
    void shouldShowWhereThePagesDiffer() {
        var green = page();
        rectangle(green, 16, 400, 170, 44, GREEN);

        var picture = new PictureComparison(page(), green).picture();

        assertThat(isRed(picture.getRGB(50, 420))).isTrue();
        assertThat(isRed(picture.getRGB(250, 420))).isFalse();
    }

    private static void assertDiffers(BufferedImage other) {
        assertThat(new PictureComparison(page(), other).isAlike()).isFalse();
        assertThat(new PictureComparison(other, page()).isAlike())
                .as("the other way round")
                .isFalse();
    }

    private static BufferedImage page() {
        var page = blank();
        text(page, 16, 20);
        fieldAndButton(page);
        return page;
    }

    private static BufferedImage blank() {
        var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        rectangle(page, 0, 0, WIDTH, HEIGHT, WHITE);
        return page;
    }

    private static void fieldAndButton(BufferedImage page) {
        field(page, 16);
        rectangle(page, 16, 400, 170, 44, BLUE);
    }

    private static void field(BufferedImage page, int x) {
        rectangle(page, x, 200, 220, 44, BORDER);
        rectangle(page, x + 2, 202, 216, 40, WHITE);
    }

    /** Draws three lines of strokes of two pixels, of the height of letters. */
    private static void text(BufferedImage page, int left, int top) {
        for (int line = 0; line < 3; line++) {
            for (int letter = 0; letter < 34; letter++) {
                int x = left + letter * 8;
                int y = top + line * 26;
                rectangle(page, x, y, 2, 14, INK);
                rectangle(page, x, y + letter % 3 * 6, 6, 2, INK);
            }
        }
    }

    private static void rectangle(BufferedImage page, int left, int top, int width, int height, int colour) {
        for (int y = top; y < Math.min(top + height, page.getHeight()); y++) {
            for (int x = left; x < Math.min(left + width, page.getWidth()); x++) {
                page.setRGB(x, y, colour);
            }
        }
    }

    private static int mean(int one, int other) {
        return ((one & 0xFEFEFE) >> 1) + ((other & 0xFEFEFE) >> 1);
    }

    private static int darker(int pixel) {
        return mean(pixel, pixel & 0xF0F0F0);
    }

    private static boolean isRed(int pixel) {
        return (pixel >> 16 & 0xFF) > 2 * (pixel & 0xFF);
    }
}
