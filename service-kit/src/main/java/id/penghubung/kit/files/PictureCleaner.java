package id.penghubung.kit.files;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import id.penghubung.kit.problem.ProblemException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Makes copies of pictures that contain nothing but the pixels, upright: they are decoded and encoded again, so that Exif, GPS,
 * comments, previews and anything that is hidden behind the picture stay behind. A WebP becomes a JPEG.
 */
final class PictureCleaner {

    /** Pixels that a copy has at most. A page of A4 with 200 dots per inch has 3.9 million. */
    private static final int MAX_COPY_PIXELS = 6_000_000;

    /**
     * Scans that a JPEG has at most. A decoder works through all pixels for each of them, so that a small file of thousands of scans
     * costs minutes. Encoders make ten to twenty.
     */
    static final int MAX_SCANS = 50;

    /** Pixels times scans: a picture with as many pixels as accepted may have 20 scans. */
    private static final long MAX_SCANNED_TIMES = 20;

    private static final float JPEG_QUALITY = 0.88f;

    private static final String RETRY_SECONDS = "10";

    private final long maxPixels;
    private final Duration longestWait;
    private final Semaphore decoding;

    /**
     * Creates the cleaner.
     *
     * @param maxPixels width times height of the largest picture that is decoded
     * @param longestWait time that an upload waits for the pictures before it
     */
    PictureCleaner(long maxPixels, Duration longestWait) {
        // One picture at a time: its pixels are in memory.
        this(maxPixels, longestWait, new Semaphore(1, true));
    }

    PictureCleaner(long maxPixels, Duration longestWait, Semaphore decoding) {
        this.maxPixels = maxPixels;
        this.longestWait = longestWait;
        this.decoding = decoding;
    }

    /**
     * Writes the copy of a picture.
     *
     * @return the kind of the copy
     * @throws ProblemException 422 if the picture is damaged, or has too many pixels or scans; 503 if too many wait
     */
    FileKind clean(Path original, FileKind kind, Path target) throws IOException {
        FileKind copyKind = kind == FileKind.PNG ? FileKind.PNG : FileKind.JPEG;
        awaitTurn();
        try {
            byte[] bytes = Files.readAllBytes(original);
            int scans = kind == FileKind.JPEG ? JpegSegments.of(bytes).scans() : 1;
            Orientation orientation = Orientation.of(bytes, kind);
            BufferedImage picture = decode(original, kind, scans);
            if (copyKind == FileKind.JPEG && picture.getColorModel().hasAlpha()) {
                picture = withoutAlpha(picture);
            }
            encode(orientation.uprightOf(picture), copyKind, target);
            return copyKind;
        } finally {
            decoding.release();
        }
    }

    /** Waits no longer than a client does: nobody would get the copy of a picture that waited on. */
    private void awaitTurn() throws InterruptedIOException {
        try {
            if (!decoding.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.unavailable(RETRY_SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private BufferedImage decode(Path original, FileKind kind, int scans) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(original.toFile())) {
            ImageReader reader = readerOf(kind);
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                requireAcceptable((long) width * height, scans);
                ImageReadParam param = reader.getDefaultReadParam();
                int step = stepFor((long) width * height);
                param.setSourceSubsampling(step, step, 0, 0);
                BufferedImage picture = reader.read(0, param);
                // Unusual types, such as those with a palette, have no number; the others keep theirs.
                return picture.getType() == BufferedImage.TYPE_CUSTOM ? inRgb(picture) : picture;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException failure) {
            if (failure instanceof ProblemException tooLarge) {
                throw tooLarge;
            }
            // Decoders report damaged data with many types of exceptions.
            throw FileKindDetector.unreadable();
        }
    }

    private void requireAcceptable(long pixels, int scans) {
        if (pixels > maxPixels) {
            throw FileProblem.PICTURE_TOO_LARGE.atFile(
                    "Perkecil gambar itu: paling banyak " + maxPixels / 1_000_000 + " juta piksel.",
                    "Make the picture smaller: " + maxPixels / 1_000_000 + " million pixels at most.");
        }
        if (scans > MAX_SCANS || pixels * scans > maxPixels * MAX_SCANNED_TIMES) {
            throw FileProblem.PICTURE_TOO_LARGE.atFile(
                    "Simpan ulang gambar itu sebagai JPEG biasa: tahap pindainya terlalu banyak.",
                    "Save the picture again as a usual JPEG: it has too many scans.");
        }
    }

    private static int stepFor(long pixels) {
        return (int) Math.ceil(Math.sqrt((double) pixels / MAX_COPY_PIXELS));
    }

    private static ImageReader readerOf(FileKind kind) throws IOException {
        return kind == FileKind.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(kind.extension()).next();
    }

    private static BufferedImage inRgb(BufferedImage picture) {
        return converted(
                picture,
                picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
    }

    private static BufferedImage withoutAlpha(BufferedImage picture) {
        return converted(picture, BufferedImage.TYPE_3BYTE_BGR);
    }

    private static BufferedImage converted(BufferedImage picture, int type) {
        BufferedImage other = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                other.setRGB(x, y, picture.getRGB(x, y));
            }
        }
        return other;
    }

    private static void encode(BufferedImage picture, FileKind kind, Path target) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(kind.extension()).next();
        Files.deleteIfExists(target);
        try (FileImageOutputStream out = new FileImageOutputStream(target.toFile())) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), param),
                    new IIOImage(picture, null, null),
                    param);
        } finally {
            writer.dispose();
        }
    }
}
