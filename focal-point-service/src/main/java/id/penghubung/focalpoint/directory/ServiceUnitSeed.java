package id.penghubung.focalpoint.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.JsonResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The initial units that provide services, read from {@code data/service-units.json}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ServiceUnitSeed(List<Entry> units) {

    /**
     * One unit of the file.
     *
     * @param agency the code of its agency
     * @param audience those whom it serves: {@code PUBLIC}, {@code INTERNAL} (other agencies) or {@code BOTH}
     * @param district the code of the district in which it provides services, if it is only one
     */
    record Entry(
            String code,
            String agency,
            String name,
            String kind,
            String audience,
            @Nullable String district) {}

    static List<Entry> read(ObjectMapper json) {
        return JsonResource.read(json, "/data/service-units.json", ServiceUnitSeed.class)
                .units();
    }
}
