package id.penghubung.focalpoint.ombudsman.types;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.JsonResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Inserts missing types at start, from {@code data/maladministration-types.json}. Types that people changed are kept.
 */
@ApplicationScoped
class MaladministrationTypeSeeder {

    private final MaladministrationTypeRepository types;
    private final ObjectMapper json;

    MaladministrationTypeSeeder(MaladministrationTypeRepository types, ObjectMapper json) {
        this.types = types;
        this.json = json;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record File(List<Seed> types) {}

    private record Seed(String code, String name, String basis, LocalDate validFrom) {

        MaladministrationType firstVersion() {
            return new MaladministrationType(code, name, basis, validFrom, MaladministrationType.FIRST_REVISION, null);
        }
    }

    void seed(@Observes StartupEvent started) {
        List<Seed> seeds = JsonResource.read(json, "/data/maladministration-types.json", File.class)
                .types();
        QuarkusTransaction.disallowingExisting().run(() -> {
            // Several replicas may start at once.
            types.lockForChange();
            Set<String> known = types.codes();
            seeds.stream()
                    .filter(seed -> !known.contains(seed.code()))
                    .forEach(seed -> types.persist(seed.firstVersion()));
        });
    }
}
