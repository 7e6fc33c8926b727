package id.penghubung.systemtests.actors;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Personal details that a reporter gives.
 *
 * @param nik population number
 */
public record ReporterIdentity(String name, String email, String phone, String nik) {

    /** Returns an identity whose details occur in no other text. */
    public static ReporterIdentity unique() {
        var id = UUID.randomUUID().toString().replace("-", "");
        var digits = id.replaceAll("[a-f]", "").concat("0000000000").substring(0, 10);
        return new ReporterIdentity("Sekar " + id, id + "@contoh.id", "+628" + digits, randomNik());
    }

    /** A number of a woman from Tenggarong: district, day of birth increased by 40, month, year, and a counter. */
    private static String randomNik() {
        var random = ThreadLocalRandom.current();
        return "640206%02d%02d%02d%04d"
                .formatted(
                        random.nextInt(41, 69),
                        random.nextInt(1, 13),
                        random.nextInt(50, 100),
                        random.nextInt(1, 10_000));
    }

    /** Texts that identify this person. */
    public List<String> identifyingTexts() {
        return List.of(name, email, phone, nik, name.substring(name.indexOf(' ') + 1));
    }
}
