package id.penghubung.routing.rules;

import id.penghubung.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kind of a condition of a rule. */
@Schema(name = "RuleConditionKind")
public enum ConditionKind {
    CATEGORY("kategori %s", "category %s"),
    DISTRICT("wilayah %s", "district %s"),
    KIND("jenis laporan %s", "kind %s"),
    CHANNEL("kanal %s", "channel %s"),
    WORDS("kata “%s” dalam laporan", "the words “%s” in the complaint"),
    NAMED_AGENCY("pelapor menyebut instansi %s", "the reporter named agency %s"),
    ACCUSED_AGENCY("laporan ini melaporkan instansi %s", "the complaint accuses agency %s"),
    OVERSIGHT("berkadar pengawasan: %s", "oversight: %s"),
    SERVICE("layanan %s", "service %s");

    private final String id;
    private final String en;

    ConditionKind(String id, String en) {
        this.id = id;
        this.en = en;
    }

    Text describe(String value) {
        return Text.of(id.formatted(value), en.formatted(value));
    }
}
