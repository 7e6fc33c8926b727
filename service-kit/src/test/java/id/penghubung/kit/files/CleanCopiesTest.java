package id.penghubung.kit.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.SamplePhotos;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies have the pixels of the original, upright, and nothing else. */
class CleanCopiesTest {

    /** A lossless WebP of one pixel. */
    private static final String WEBP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    @TempDir
    Path folder;

    private final PictureCleaner cleaner = new PictureCleaner(1_000_000, Duration.ofMinutes(1));

    /** The picture is red on the left and blue on the right; the side says where the red is when it is upright. */
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
    void shouldTurnPhotosUpright(int orientation, String red) throws IOException {
        clean(SamplePhotos.jpeg(orientation), FileKind.JPEG);

        BufferedImage picture = ImageIO.read(copy().toFile());
        boolean turned = red.equals("top") || red.equals("bottom");
        assertThat(picture.getWidth()).isEqualTo(turned ? 32 : 64);
        int x = turned ? 16 : red.equals("left") ? 8 : 56;
        int y = !turned ? 16 : red.equals("top") ? 8 : 56;
        assertThat(new Color(picture.getRGB(x, y)).getRed()).isGreaterThan(200);
        assertThat(content()).doesNotContain(SamplePhotos.OWNER).doesNotContain("Exif");
    }

    @Test
    void shouldEncodePngAgain() throws IOException {
        assertThat(clean(SamplePhotos.png(), FileKind.PNG)).isEqualTo(FileKind.PNG);

        assertThat(ImageIO.read(copy().toFile()).getWidth()).isEqualTo(64);
    }

    @Test
    void shouldMakeAJpegOfAWebp() throws IOException {
        assertThat(clean(Base64.getDecoder().decode(WEBP), FileKind.WEBP)).isEqualTo(FileKind.JPEG);

        assertThat(ImageIO.read(copy().toFile()).getWidth()).isEqualTo(1);
    }

    /** The pictures of others do not hold the thread and the upload of a client for ever. */
    @Test
    void shouldNotWaitForThePicturesOfOthersWithoutALimit() throws IOException {
        // Given: another picture is decoded
        Semaphore decoding = new Semaphore(0);
        PictureCleaner busy = new PictureCleaner(1_000_000, Duration.ofMillis(1), decoding);
        Path original = Files.write(folder.resolve("waiting"), SamplePhotos.png());

        // When, then
        assertThatThrownBy(() -> busy.clean(original, FileKind.PNG, copy()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.SERVICE_UNAVAILABLE.type()));
        decoding.release();
        assertThat(busy.clean(original, FileKind.PNG, copy())).isEqualTo(FileKind.PNG);
        assertThat(decoding.availablePermits()).isOne();
    }

    @Test
    void shouldNotDecodeAPictureWithTooManyPixels() {
        assertThatThrownBy(() -> clean(SamplePhotos.pixelBomb(), FileKind.PNG))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(FileProblem.PICTURE_TOO_LARGE.type()));
    }

    @Test
    void shouldAcceptAProgressivePhoto() throws IOException {
        clean(SamplePhotos.progressive(0), FileKind.JPEG);

        assertThat(ImageIO.read(copy().toFile()).getWidth()).isEqualTo(64);
    }

    /** A decoder works through all pixels for each scan: a file of a few kilobytes can have thousands. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldNotDecodeAPhotoWithManyScans(boolean behindTables) {
        byte[] photo = SamplePhotos.progressive(5_000);
        byte[] tables = HexFormat.of().parseHex("ffd8ffd9");
        byte[] file = behindTables
                ? ByteBuffer.allocate(tables.length + photo.length)
                        .put(tables)
                        .put(photo)
                        .array()
                : photo;

        assertThatThrownBy(() -> clean(file, FileKind.JPEG))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(FileProblem.PICTURE_TOO_LARGE.type()));
    }

    @Test
    void shouldRejectDamagedPictures() {
        for (FileKind kind : new FileKind[] {FileKind.JPEG, FileKind.PNG, FileKind.WEBP}) {
            assertThatThrownBy(() -> clean(SampleFiles.program(), kind)).isInstanceOf(ProblemException.class);
        }
    }

    /** A length of -12 in PNG, or of -8 in WebP, leads from a chunk to the same chunk. */
    @ParameterizedTest
    @CsvSource({"PNG,8,-12", "WEBP,12,-8"})
    void shouldEndAtAChunkWithANegativeLength(FileKind kind, int header, int length) {
        ByteBuffer picture = ByteBuffer.allocate(64).position(header);
        if (kind == FileKind.WEBP) {
            picture.put("XXXX".getBytes(ISO_8859_1))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(length);
        } else {
            picture.putInt(length).put("xxxx".getBytes(ISO_8859_1));
        }

        Orientation orientation =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Orientation.of(picture.array(), kind));

        assertThat(orientation).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void shouldEraseTheMetadataOfAVideoInItsPlace() throws IOException {
        byte[] video = SamplePhotos.mp4();

        VideoCleaner.clean(original(video), copy());

        assertThat(Files.size(copy())).isEqualTo(video.length);
        assertThat(content())
                .contains("mvhd")
                .contains("mdat")
                .doesNotContain("udta")
                .doesNotContain(SamplePhotos.OWNER);
    }

    @Test
    void shouldRejectAVideoWhoseBoxesDoNotFit() throws IOException {
        Path cut = original(Arrays.copyOf(SamplePhotos.mp4(), 60));

        assertThatThrownBy(() -> VideoCleaner.clean(cut, copy())).isInstanceOf(ProblemException.class);
    }

    private FileKind clean(byte[] bytes, FileKind kind) throws IOException {
        return cleaner.clean(original(bytes), kind, copy());
    }

    private Path original(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("original"), bytes);
    }

    private Path copy() {
        return folder.resolve("copy");
    }

    private String content() throws IOException {
        return Files.readString(copy(), ISO_8859_1);
    }
}
