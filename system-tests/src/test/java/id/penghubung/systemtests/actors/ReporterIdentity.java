package id.penghubung.systemtests.actors;

import java.util.List;
import java.util.UUID;

/** Who a reporter says to be. */
public record ReporterIdentity(String name, String email, String phone) {

    /** Somebody whose every trace can be told from all other text. */
    public static ReporterIdentity unique() {
        var id = UUID.randomUUID().toString().replace("-", "");
        var digits = id.replaceAll("[a-f]", "").concat("0000000000").substring(0, 10);
        return new ReporterIdentity("Sekar " + id, id + "@contoh.id", "+628" + digits);
    }

    /** What gives this person away. */
    public List<String> identifyingTexts() {
        return List.of(name, email, phone, name.substring(name.indexOf(' ') + 1));
    }
}
