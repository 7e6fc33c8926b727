package id.penghubung.focalpoint.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.events.AgencyDescribed;
import id.penghubung.kit.runtime.JsonResource;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The initial agencies, read from {@code data/agencies.json}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AgencySeed(List<Entry> agencies) {

    /** The day on which the focal-point agreement was signed with the Ombudsman of Kalimantan Timur. */
    static final LocalDate AGREEMENT = LocalDate.of(2022, Month.MAY, 18);

    /**
     * One agency of the file.
     *
     * @param district the code of the district that a district office serves
     */
    record Entry(
            String code,
            String name,
            String kind,
            boolean focalPoint,
            @Nullable String district) {

        @Nullable
        LocalDate agreementDate() {
            return focalPoint ? AGREEMENT : null;
        }

        AgencyDescribed described() {
            return new AgencyDescribed(code, name, kind, district, focalPoint, true);
        }
    }

    static List<Entry> read(ObjectMapper json) {
        return JsonResource.read(json, "/data/agencies.json", AgencySeed.class).agencies();
    }
}
