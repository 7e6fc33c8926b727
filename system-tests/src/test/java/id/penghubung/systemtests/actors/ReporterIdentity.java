package id.penghubung.systemtests.actors;

import java.util.List;
import java.util.UUID;

/** Personal details that a reporter gives. */
public record ReporterIdentity(String name, String email, String phone) {

    /** Returns an identity whose details occur in no other text. */
    public static ReporterIdentity unique() {
        var id = UUID.randomUUID().toString().replace("-", "");
        var digits = id.replaceAll("[a-f]", "").concat("0000000000").substring(0, 10);
        return new ReporterIdentity("Sekar " + id, id + "@contoh.id", "+628" + digits);
    }

    /** Texts that identify this person. */
    public List<String> identifyingTexts() {
        return List.of(name, email, phone, name.substring(name.indexOf(' ') + 1));
    }
}
