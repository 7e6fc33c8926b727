package id.penghubung.systemtests.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptedPicturesTest {

    private static final String PAGE = "page-320";
    private static final String BLUE = "rgb(255, 255, 255) on rgb(11, 79, 138)";
    private static final ElementBox TITLE = new ElementBox("h1", List.of(16, 16, 288, 60), "rgb(27, 27, 27)");
    private static final ElementBox BUTTON = new ElementBox("button#send", List.of(16, 400, 170, 44), BLUE);

    private Path accepted;
    private Path taken;

    @BeforeEach
    void acceptPage(@TempDir Path folder) {
        accepted = folder.resolve("accepted");
        taken = folder.resolve("taken");
        pictures(true).acceptOrFail(PAGE, page(0xFFFFFF, TITLE, BUTTON));
    }

    @Test
    void shouldAcceptAPageThatIsTheSame() {
        assertThat(pictures(false).isAlike(PAGE, page(0xFFFFFF, TITLE, BUTTON))).isTrue();
    }

    @Test
    void shouldTolerateABoxThatIsWiderByAFewPixels() {
        var wider = new ElementBox("button#send", List.of(16, 402, 174, 44), BLUE);

        assertThat(pictures(false).isAlike(PAGE, page(0xFFFFFF, TITLE, wider))).isTrue();
    }

    @Test
    void shouldNameABoxThatHasMoved() {
        var moved = new ElementBox("button#send", List.of(16, 405, 170, 44), BLUE);

        assertDiffers(page(0xFFFFFF, TITLE, moved), "button#send is at [16, 405, 170, 44], not at [16, 400, 170, 44]");
    }

    @Test
    void shouldNameABoxThatIsMissing() {
        assertDiffers(page(0xFFFFFF, BUTTON), "h1 is missing");
    }

    @Test
    void shouldNameABoxThatWasNotThere() {
        var hint = new ElementBox("p 1", List.of(16, 80, 288, 25), "rgb(27, 27, 27)");

        assertDiffers(page(0xFFFFFF, TITLE, hint, BUTTON), "p 1 was not there");
    }

    @Test
    void shouldNameABoxInAnotherColour() {
        var pale = new ElementBox("button#send", BUTTON.sides(), "rgb(255, 255, 255) on rgb(140, 160, 180)");

        assertDiffers(
                page(0xFFFFFF, TITLE, pale), "button#send is rgb(255, 255, 255) on rgb(140, 160, 180), not " + BLUE);
    }

    @Test
    void shouldKeepTheDifferencesOfPictures() {
        assertDiffers(
                page(0x204060, TITLE, BUTTON),
                taken.resolve(PAGE + "-differences.png").toString());
        assertThat(taken.resolve(PAGE + "-differences.png")).exists();
    }

    @Test
    void shouldNameAPageWithoutAnAcceptedPicture() {
        assertThat(pictures(false).isAlike("other-320", page(0xFFFFFF, TITLE))).isFalse();
        assertThatThrownBy(() -> pictures(false).acceptOrFail("other-320", page(0xFFFFFF, TITLE)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("there is no accepted picture");
    }

    @Test
    void shouldReplaceAPictureWhereTheyAreRenewed() {
        var moved = new ElementBox("button#send", List.of(16, 405, 170, 44), BLUE);

        pictures(true).acceptOrFail(PAGE, page(0x204060, TITLE, moved));

        assertThat(PagePicture.read(accepted, PAGE).boxes()).containsExactly(TITLE, moved);
        assertThat(pictures(false).isAlike(PAGE, page(0x204060, TITLE, moved))).isTrue();
    }

    private void assertDiffers(PagePicture shown, String sentence) {
        var pictures = pictures(false);
        pictures.keep(PAGE, shown);
        assertThat(pictures.isAlike(PAGE, shown)).isFalse();
        assertThatThrownBy(() -> pictures.acceptOrFail(PAGE, shown))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(accepted.resolve(PAGE + ".png").toString())
                .hasMessageContaining(taken.resolve(PAGE + ".png").toString())
                .hasMessageContaining("-Dscreenshots.renew=true");
        assertThat(taken.resolve(PAGE + ".png")).exists();
    }

    private AcceptedPictures pictures(boolean renew) {
        return new AcceptedPictures(accepted, taken, renew);
    }

    private static PagePicture page(int colour, ElementBox... boxes) {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < 64 * 64; pixel++) {
            image.setRGB(pixel % 64, pixel / 64, colour);
        }
        return PagePicture.of(image, List.of(boxes));
    }
}
