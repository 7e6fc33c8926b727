package id.penghubung.kit.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Makes copies of PDF documents that show the same pages and have nothing else: no document information and XMP, no embedded files, scripts
 * and actions, no names and dates in notes, no signatures, no earlier versions; photos without Exif and GPS. The copy of a document is
 * always the same. Not thread-safe; runs in a process of its own ({@link PdfCleaner}), because a small file can need much memory and time.
 */
final class PdfDocumentCleaner {

    /** The names of the temporary files of PDFBox, which stay behind if the process is ended. */
    static final String TEMPORARY_FILES = "PDFBox*.tmp";

    private static final int MAX_PAGES = 2_000;
    private static final int MAX_VALUES = 1_000_000;
    private static final long MAX_COPY_BYTES = 40L * 1024 * 1024;
    private static final long MAX_MEMORY_BYTES = 16L * 1024 * 1024;
    private static final long MAX_TEMPORARY_BYTES = 128L * 1024 * 1024;
    private static final List<String> PHOTO_FILTERS = List.of("DCTDecode", "DCT", "JPXDecode");

    private final PDDocument document;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    private PdfDocumentCleaner(PDDocument document) {
        this.document = document;
    }

    /** Thrown if a document is encrypted. */
    static final class EncryptedException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Thrown if a document exceeds a limit. */
    static final class TooComplexException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Writes the copy of a document. Temporary files are made beside it.
     *
     * @throws EncryptedException if the document is encrypted, also if everybody may open it
     * @throws TooComplexException if it exceeds a limit
     * @throws IOException if it is damaged
     */
    static void clean(Path original, Path target) throws IOException {
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(MAX_MEMORY_BYTES, MAX_TEMPORARY_BYTES)
                .setTempDir(target.toAbsolutePath().resolveSibling("").toFile());
        try (RandomAccessReadBufferedFile file = new RandomAccessReadBufferedFile(original.toFile());
                PDDocument document = Loader.loadPDF(file, memory.streamCache)) {
            if (document.isEncrypted()) {
                throw new EncryptedException();
            }
            new PdfDocumentCleaner(document).cleanAll();
            try (OutputStream out = new LimitedOutput(Files.newOutputStream(target))) {
                document.save(out);
            }
        } catch (InvalidPasswordException encrypted) {
            throw new EncryptedException();
        }
    }

    private void cleanAll() throws IOException {
        COSDictionary trailer = document.getDocument().getTrailer();
        retain(trailer, Set.of(COSName.ROOT, COSName.SIZE));
        // The identifier of a copy is derived from this number only.
        document.setDocumentId(0L);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        retain(catalog, PdfKeys.CATALOG);
        if (catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form) {
            retain(form, PdfKeys.FORM);
            cleanFields(form.getDictionaryObject(COSName.FIELDS));
        }
        cleanPages();
        open.add(catalog);
        while (!open.isEmpty()) {
            cleanValue(open.removeLast());
        }
    }

    private void cleanPages() throws IOException {
        int pages = 0;
        for (PDPage page : document.getPages()) {
            if (++pages > MAX_PAGES) {
                throw new TooComplexException();
            }
            COSDictionary dictionary = page.getCOSObject();
            retain(dictionary, PdfKeys.PAGE);
            cleanAnnotations(dictionary);
            COSBase parent = dictionary.getDictionaryObject(COSName.PARENT);
            while (parent instanceof COSDictionary node && seen.add(node)) {
                retain(node, PdfKeys.PAGES);
                parent = node.getDictionaryObject(COSName.PARENT);
            }
        }
        if (pages == 0) {
            throw new IOException("The document has no pages");
        }
        // The nodes were only marked to be cleaned once.
        seen.clear();
    }

    private static void cleanAnnotations(COSDictionary page) {
        if (!(page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)) {
            page.removeItem(COSName.ANNOTS);
            return;
        }
        COSArray kept = new COSArray();
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && !PdfKeys.DROPPED_ANNOTATIONS.contains(
                            String.valueOf(annotation.getNameAsString(COSName.SUBTYPE)))) {
                cleanAnnotation(annotation);
                kept.add(annotations.get(i));
            }
        }
        page.setItem(COSName.ANNOTS, kept);
    }

    /** Cleans a note or mark, or a form field, which may be both: a field and what shows it. */
    private static void cleanAnnotation(COSDictionary annotation) {
        COSBase name = annotation.getItem(COSName.T);
        boolean field = COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE))
                || annotation.containsKey(COSName.FT)
                || annotation.containsKey(COSName.KIDS);
        retain(annotation, PdfKeys.ANNOTATION);
        if (field && name != null) {
            // The name of a field; of a note it would be its author.
            annotation.setItem(COSName.T, name);
        }
        if (annotation.getDictionaryObject(COSName.V) instanceof COSDictionary value && !(value instanceof COSStream)) {
            // A signature, which names the signer, and which the copy would break.
            annotation.removeItem(COSName.V);
        }
    }

    private void cleanFields(@Nullable COSBase root) throws IOException {
        Deque<COSBase> fields = new ArrayDeque<>();
        Set<COSBase> known = Collections.newSetFromMap(new IdentityHashMap<>());
        if (root != null) {
            fields.add(root);
        }
        while (!fields.isEmpty()) {
            COSBase next = fields.removeLast();
            if (known.size() > MAX_VALUES) {
                throw new TooComplexException();
            }
            if (!known.add(next)) {
                continue;
            }
            if (next instanceof COSArray kids) {
                for (int i = 0; i < kids.size(); i++) {
                    if (kids.getObject(i) instanceof COSDictionary field) {
                        fields.add(field);
                    }
                }
            } else if (next instanceof COSDictionary field) {
                COSBase name = field.getItem(COSName.T);
                cleanAnnotation(field);
                if (name != null) {
                    field.setItem(COSName.T, name);
                }
                if (field.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                    fields.add(kids);
                }
            }
        }
    }

    private void cleanValue(COSBase value) throws IOException {
        if (!seen.add(value)) {
            return;
        }
        if (seen.size() > MAX_VALUES) {
            throw new TooComplexException();
        }
        if (value instanceof COSArray array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                COSBase element = array.getObject(i);
                if (element != null && PdfKeys.isForbidden(element)) {
                    array.set(i, (COSBase) COSNull.NULL);
                } else {
                    follow(element);
                }
            }
        } else if (value instanceof COSDictionary dictionary) {
            for (COSName key : List.copyOf(dictionary.keySet())) {
                COSBase entry = dictionary.getDictionaryObject(key);
                if (PdfKeys.isForbidden(key) || entry != null && PdfKeys.isForbidden(entry)) {
                    dictionary.removeItem(key);
                } else {
                    follow(entry);
                }
            }
            if (dictionary instanceof COSStream stream) {
                cleanStream(stream);
            }
        }
    }

    private void follow(@Nullable COSBase value) {
        COSBase direct = value instanceof COSObject reference ? reference.getObject() : value;
        if (direct instanceof COSDictionary || direct instanceof COSArray) {
            open.add(direct);
        }
    }

    private void cleanStream(COSStream stream) throws IOException {
        // Data in another file.
        stream.removeItem(COSName.F);
        stream.removeItem(COSName.getPDFName("FFilter"));
        stream.removeItem(COSName.getPDFName("FDecodeParms"));
        COSName filter = lastFilter(stream.getFilters());
        if (filter == null || !PHOTO_FILTERS.contains(filter.getName())) {
            return;
        }
        byte[] photo;
        try (InputStream in = new PDStream(stream).createInputStream(PHOTO_FILTERS)) {
            photo = in.readAllBytes();
        }
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS);
        COSBase own = parameters instanceof COSArray all && all.size() > 0 ? all.getObject(all.size() - 1) : parameters;
        byte[] cleaned = filter.equals(COSName.JPX_DECODE)
                ? Jpeg2000Boxes.withoutMetadata(photo)
                : JpegSegments.startingIn(photo).withoutMetadata();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(cleaned);
        }
        stream.setItem(COSName.FILTER, filter);
        stream.removeItem(COSName.DECODE_PARMS);
        if (own instanceof COSDictionary) {
            stream.setItem(COSName.DECODE_PARMS, own);
        }
    }

    private static @Nullable COSName lastFilter(@Nullable COSBase filters) {
        COSBase last = filters instanceof COSArray all && all.size() > 0 ? all.getObject(all.size() - 1) : filters;
        return last instanceof COSName name ? name : null;
    }

    private static void retain(COSDictionary dictionary, Set<COSName> keys) {
        for (COSName key : List.copyOf(dictionary.keySet())) {
            if (!keys.contains(key)) {
                dictionary.removeItem(key);
            }
        }
    }

    /** Ends a copy that gets far longer than any original. */
    private static final class LimitedOutput extends BufferedOutputStream {

        private long written;

        LimitedOutput(OutputStream out) {
            super(out, 64 * 1024);
        }

        @Override
        public synchronized void write(int b) throws IOException {
            count(1);
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            super.write(bytes, offset, length);
        }

        private void count(int more) throws IOException {
            written += more;
            if (written > MAX_COPY_BYTES) {
                throw new TooComplexException();
            }
        }
    }
}
