package id.penghubung.kit.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Name under which a file is shown and saved: the name given by the sender, without unsafe characters. */
final class DisplayName {

    private static final int MAX_LENGTH = 100;
    private static final String UNNAMED = "lampiran";

    /** Directories before the name, of any operating system. */
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /**
     * Control and format characters (including writing direction), and characters that file systems or headers do not
     * allow.
     */
    private static final Pattern FORBIDDEN_CHARACTERS = Pattern.compile("[\\p{C}\"<>:|?*%;\\x7f]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private DisplayName() {}

    /**
     * @param given name given by the sender, or null; the result has the extension of the kind, so that {@code
     * photo.exe} is impossible
     */
    static String of(@Nullable String given, FileKind kind) {
        String name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
        name = FOLDERS.matcher(name).replaceFirst("");
        name = FORBIDDEN_CHARACTERS.matcher(name).replaceAll(" ");
        name = BLANKS.matcher(name).replaceAll(" ").strip();
        String extension = '.' + kind.extension();
        if (name.toLowerCase(Locale.ROOT).endsWith(extension)) {
            name = name.substring(0, name.length() - extension.length());
        }
        name = name.replaceFirst("^[. ]+", "");
        int length = Math.min(name.length(), MAX_LENGTH);
        if (length > 0 && Character.isHighSurrogate(name.charAt(length - 1))) {
            length--;
        }
        name = name.substring(0, length).strip();
        return (name.isEmpty() ? UNNAMED : name) + extension;
    }
}
