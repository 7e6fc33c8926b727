package id.penghubung.kit.files;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The entries of PDF dictionaries (ISO 32000-2) that a copy keeps, or that it does not have anywhere. */
final class PdfKeys {

    /** Not kept: names with scripts and embedded files, actions, metadata, structure, outlines, permissions and their signatures. */
    static final Set<COSName> CATALOG = names("Type", "Version", "Pages", "OCProperties", "AcroForm");

    static final Set<COSName> FORM = names("Fields", "DR", "DA", "Q", "NeedAppearances");

    static final Set<COSName> PAGES =
            names("Type", "Parent", "Kids", "Count", "Resources", "MediaBox", "CropBox", "Rotate");

    /** Not kept: preview, geographic viewports, dates, actions, files. */
    static final Set<COSName> PAGE = names(
            "Type",
            "Parent",
            "Resources",
            "MediaBox",
            "CropBox",
            "BleedBox",
            "TrimBox",
            "ArtBox",
            "Rotate",
            "Contents",
            "Group",
            "UserUnit",
            "Annots");

    /** Entries with which a note, a mark or a form field is shown. Not kept: dates, names, actions, replies, other representations of the text. */
    static final Set<COSName> ANNOTATION = names(
            "Type",
            "Subtype",
            "Rect",
            "Contents",
            "AP",
            "AS",
            "F",
            "C",
            "IC",
            "CA",
            "Border",
            "BS",
            "BE",
            "QuadPoints",
            "InkList",
            "L",
            "LE",
            "Vertices",
            "RD",
            "Name",
            "OC",
            "H",
            "MK",
            "FT",
            "Parent",
            "Kids",
            "Ff",
            "V",
            "DV",
            "DA",
            "Q",
            "Opt",
            "MaxLen",
            "I",
            "TI");

    /** Annotations that run, play, open or contain something, or that only belong to another one. */
    static final Set<String> DROPPED_ANNOTATIONS = Set.of(
            "Link", "Popup", "FileAttachment", "Sound", "Movie", "Screen", "RichMedia", "3D", "TrapNet", "Projection");

    private static final Set<COSName> NOWHERE = names(
            "AA",
            "AF",
            "Alternates",
            "Author",
            "CreationDate",
            "Creator",
            "CreatorInfo",
            "EF",
            "EmbeddedFiles",
            "JavaScript",
            "JS",
            "LastModified",
            "Measure",
            "Metadata",
            "ModDate",
            "OPI",
            "OpenAction",
            "PieceInfo",
            "Producer",
            "PtData",
            "Ref",
            "StructTreeRoot",
            "VP");

    private static final Set<String> TYPES_NOWHERE =
            Set.of("Action", "DocTimeStamp", "EmbeddedFile", "Filespec", "Metadata", "Sig", "Viewport");

    private static final Set<String> ACTIONS = Set.of(
            "GoTo",
            "GoToE",
            "GoToR",
            "Hide",
            "ImportData",
            "JavaScript",
            "Launch",
            "Movie",
            "Named",
            "Rendition",
            "ResetForm",
            "RichMediaExecute",
            "SetOCGState",
            "Sound",
            "SubmitForm",
            "Thread",
            "URI");

    private PdfKeys() {}

    private static Set<COSName> names(String... names) {
        return Arrays.stream(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether an entry has no place in any dictionary of a copy. */
    static boolean isForbidden(COSName key) {
        return NOWHERE.contains(key);
    }

    /** Returns whether a value has no place in a copy: metadata, a file, a signature, or an action. */
    static boolean isForbidden(COSBase value) {
        return value instanceof COSDictionary dictionary
                && (isForbiddenType(dictionary.getNameAsString(COSName.TYPE))
                        || isAction(dictionary.getNameAsString(COSName.S)));
    }

    private static boolean isForbiddenType(@Nullable String type) {
        return type != null && TYPES_NOWHERE.contains(type);
    }

    private static boolean isAction(@Nullable String type) {
        return type != null && ACTIONS.contains(type);
    }
}
