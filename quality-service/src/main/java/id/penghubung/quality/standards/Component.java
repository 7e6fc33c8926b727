package id.penghubung.quality.standards;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A component of a service standard, in the order of PermenPANRB 15/2014: six of the delivery, eight of the management. */
public enum Component {
    REQUIREMENTS("requirements", "Persyaratan", StandardComponents::requirements),
    PROCEDURE("procedure", "Sistem, mekanisme, dan prosedur", StandardComponents::procedure),
    DURATION("duration", "Jangka waktu penyelesaian", StandardComponents::duration),
    FEE("fee", "Biaya/tarif", StandardComponents::fee),
    OUTPUT("output", "Produk pelayanan", StandardComponents::output),
    COMPLAINT_CHANNELS(
            "complaintChannels", "Penanganan pengaduan, saran, dan masukan", StandardComponents::complaintChannels),
    LEGAL_BASIS("legalBasis", "Dasar hukum", StandardComponents::legalBasis),
    FACILITIES("facilities", "Sarana, prasarana, dan/atau fasilitas", StandardComponents::facilities) {
        /** Facilities for vulnerable groups are part of the component (UU 25/2009 Art. 29). */
        @Override
        Stream<String> missingPointers(StandardComponents components) {
            ServiceFacilities facilities = components.facilities();
            if (facilities == null) {
                return Stream.of(pointer());
            }
            return Stream.concat(
                    facilities.forEverybody().isEmpty() ? Stream.of(pointer() + "/general") : Stream.empty(),
                    facilities.forVulnerableGroups().isEmpty()
                            ? Stream.of(pointer() + "/vulnerableGroups")
                            : Stream.empty());
        }
    },
    STAFF_COMPETENCE("staffCompetence", "Kompetensi pelaksana", StandardComponents::staffCompetence),
    SUPERVISION("supervision", "Pengawasan internal", StandardComponents::supervision),
    STAFF_COUNT("staffCount", "Jumlah pelaksana", StandardComponents::staffCount),
    GUARANTEE("guarantee", "Jaminan pelayanan", StandardComponents::guarantee),
    SAFETY("safety", "Jaminan keamanan dan keselamatan pelayanan", StandardComponents::safety),
    PERFORMANCE_EVALUATION(
            "performanceEvaluation", "Evaluasi kinerja pelaksana", StandardComponents::performanceEvaluation);

    private final String field;
    private final String title;
    private final Function<StandardComponents, @Nullable Object> value;

    Component(String field, String title, Function<StandardComponents, @Nullable Object> value) {
        this.field = field;
        this.title = title;
        this.value = value;
    }

    /** Returns the name of its field in JSON. */
    public String field() {
        return field;
    }

    /** Returns its name in the regulation, in Indonesian. */
    public String title() {
        return title;
    }

    /** Returns its value; null, or an empty list, if it is missing. */
    @Nullable
    Object valueIn(StandardComponents components) {
        return value.apply(components);
    }

    /** Returns JSON pointers to what is missing of all components. */
    static List<String> missingIn(StandardComponents components) {
        return Arrays.stream(values())
                .flatMap(component -> component.missingPointers(components))
                .toList();
    }

    Stream<String> missingPointers(StandardComponents components) {
        Object present = valueIn(components);
        boolean missing = Objects.isNull(present) || (present instanceof Collection<?> items && items.isEmpty());
        return missing ? Stream.of(pointer()) : Stream.empty();
    }

    String pointer() {
        return "#/components/" + field;
    }
}
