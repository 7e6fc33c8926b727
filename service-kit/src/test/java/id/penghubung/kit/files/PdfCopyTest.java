package id.penghubung.kit.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.SamplePhotos;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of PDF documents show the same pages, and do not tell who made them (UU 27/2022 Art. 35). */
class PdfCopyTest {

    private static final String SECRET = SamplePhotos.OWNER;

    @TempDir
    Path folder;

    private final PdfCleaner cleaner = new PdfCleaner(96, Duration.ofMinutes(1));

    @Test
    void shouldKeepThePagesAndNothingThatTellsWhoMadeThem() throws IOException {
        // Given
        Path original = original(revealing());
        assertThat(contents(original)).contains(SECRET);

        // When
        cleaner.clean(original, copy());

        // Then
        assertThat(contents(copy()))
                .doesNotContain(SECRET)
                .doesNotContain("Exif")
                .doesNotContain("rahasia")
                .doesNotContain("JavaScript")
                .doesNotContain("app.alert");
        try (PDDocument document = Loader.loadPDF(copy().toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Jalan rusak");
            PDPage page = document.getPage(0);
            assertThat(page.getAnnotations())
                    .singleElement()
                    .satisfies(note -> assertThat(note.getContents()).isEqualTo("Lihat foto"));
            assertThat(page.getResources().getXObjectNames()).hasSize(1);
            COSName photo = page.getResources().getXObjectNames().iterator().next();
            assertThat(page.getResources().isImageXObject(photo)).isTrue();
            assertThat(((PDImageXObject) page.getResources().getXObject(photo))
                            .getImage()
                            .getWidth())
                    .isEqualTo(64);
        }
    }

    @Test
    void shouldMakeTheSameCopyEachTime() throws IOException {
        Path original = original(revealing());

        cleaner.clean(original, copy());
        byte[] first = Files.readAllBytes(copy());
        cleaner.clean(original, copy());

        assertThat(Files.readAllBytes(copy())).isEqualTo(first);
    }

    @Test
    void shouldRejectAnEncryptedDocumentAlsoOneThatOpensWithoutAPassword() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(SampleFiles.pdf())) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            document.save(bytes);
        }

        assertRejected(bytes.toByteArray(), FileProblem.PDF_ENCRYPTED);
    }

    @Test
    void shouldRejectADamagedDocument() throws IOException {
        assertRejected("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(ISO_8859_1), FileProblem.FILE_UNREADABLE);
        assertRejected(Arrays.copyOf(SampleFiles.pdf(), 20), FileProblem.FILE_UNREADABLE);
    }

    /** A file of 300 kB whose table of objects has 300 MB. */
    @Test
    void shouldRejectADocumentThatNeedsFarMoreMemoryThanItsSize() throws IOException {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(table, fast)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        fast.end();
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes(("%PDF-1.7\n1 0 obj\n<</Type/XRef/W[1 2 1]/Size 70000000/Root 2 0 R/Filter/FlateDecode/Length "
                        + table.size() + ">>\nstream\n")
                .getBytes(ISO_8859_1));
        bomb.writeBytes(table.toByteArray());
        bomb.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".getBytes(ISO_8859_1));

        assertRejected(bomb.toByteArray(), FileProblem.PDF_TOO_COMPLEX);
    }

    @Test
    void shouldRejectADocumentThatNeedsTooMuchTime() throws IOException {
        PdfCleaner impatient = new PdfCleaner(96, Duration.ofMillis(1));
        Path original = original(SampleFiles.pdf());

        assertThatThrownBy(() -> impatient.clean(original, copy()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(FileProblem.PDF_TOO_COMPLEX.type()));
    }

    /** The photo of the first page is too large for the memory of the reader; that of the second one is too large for the heap. */
    @Test
    void shouldLeaveNoTemporaryFileWhenTheReaderIsEndedByItsMemory() throws IOException {
        byte[] document = withPhotos(20, 400);
        PdfCleaner small = new PdfCleaner(192, Duration.ofMinutes(1));
        Path original = original(document);

        assertThatThrownBy(() -> small.clean(original, copy())).isInstanceOf(ProblemException.class);

        assertNothingIsLeft(original);
    }

    private void assertRejected(byte[] bytes, FileProblem expected) throws IOException {
        Path original = original(bytes);

        assertThatThrownBy(() -> cleaner.clean(original, copy()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(expected.type()));
        assertNothingIsLeft(original);
    }

    private void assertNothingIsLeft(Path original) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.equals(original) && !file.equals(copy())))
                    .isEmpty();
        }
    }

    /** Returns a document with a page for each photo, which begins like a JPEG and has some mebibytes of zeros. */
    private static byte[] withPhotos(int... mebibytes) throws IOException {
        byte[] zeros = new byte[1024 * 1024];
        try (PDDocument document = new PDDocument()) {
            for (int size : mebibytes) {
                COSStream photo = document.getDocument().createCOSStream();
                try (OutputStream out = photo.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(HexFormat.of().parseHex("ffd8ffda0002"));
                    for (int i = 0; i < size; i++) {
                        out.write(zeros);
                    }
                }
                COSArray filters = new COSArray();
                filters.add(COSName.FLATE_DECODE);
                filters.add(COSName.DCT_DECODE);
                photo.setItem(COSName.FILTER, filters);
                COSDictionary photos = new COSDictionary();
                photos.setItem(COSName.getPDFName("Photo"), photo);
                PDPage page = new PDPage(PDRectangle.A6);
                page.setResources(new PDResources());
                page.getResources().getCOSObject().setItem(COSName.XOBJECT, photos);
                document.addPage(page);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A document with everything that a copy does not have. */
    private static byte[] revealing() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A6);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(20, 100);
                content.showText("Jalan rusak");
                content.endText();
                content.drawImage(
                        JPEGFactory.createFromStream(document, new ByteArrayInputStream(SamplePhotos.jpeg(1))), 10, 10);
            }
            document.getDocumentInformation().setAuthor(SECRET);
            document.getDocumentInformation().setCustomMetadataValue("Company", SECRET);
            byte[] xmp = ("<x:xmpmeta>" + SECRET + "</x:xmpmeta>").getBytes(ISO_8859_1);
            document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp)));
            page.setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp)));
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + SECRET + "')"));
            embed(document);
            annotate(page);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void embed(PDDocument document) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("rahasia.txt");
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(SECRET.getBytes(ISO_8859_1))));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("rahasia.txt", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private static void annotate(PDPage page) throws IOException {
        PDAnnotationText note = new PDAnnotationText();
        note.setRectangle(new PDRectangle(10, 200, 20, 20));
        note.setContents("Lihat foto");
        note.setTitlePopup(SECRET);
        PDActionURI address = new PDActionURI();
        address.setURI("https://rahasia.example/" + SECRET);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(10, 230, 20, 20));
        link.setAction(address);
        page.setAnnotations(List.of(note, link));
    }

    /** Returns the bytes of a document, and of all its streams, decoded as far as they are no photos. */
    private static String contents(Path pdf) throws IOException {
        List<String> all = new ArrayList<>();
        all.add(Files.readString(pdf, ISO_8859_1));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (var key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                all.add(String.valueOf(object.getObject()));
                if (object.getObject() instanceof COSStream stream) {
                    try (InputStream raw = stream.createRawInputStream()) {
                        all.add(new String(raw.readAllBytes(), ISO_8859_1));
                    }
                    if (!COSName.DCT_DECODE.equals(stream.getFilters())) {
                        try (InputStream decoded = stream.createInputStream()) {
                            all.add(new String(decoded.readAllBytes(), ISO_8859_1));
                        }
                    }
                }
            }
        }
        return String.join("\n", all);
    }

    private Path original(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("original"), bytes);
    }

    private Path copy() {
        return folder.resolve("copy");
    }
}
