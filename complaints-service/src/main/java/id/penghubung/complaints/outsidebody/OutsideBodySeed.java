package id.penghubung.complaints.outsidebody;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.JsonResource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;

/** Seeds a new database with the outside bodies that are packaged with the service. */
@ApplicationScoped
class OutsideBodySeed {

    private static final String FILE = "/data/outside-bodies.json";

    private final OutsideBodyTable table;
    private final ObjectMapper json;

    OutsideBodySeed(OutsideBodyTable table, ObjectMapper json) {
        this.table = table;
        this.json = json;
    }

    record Bodies(List<Body> bodies) {}

    record Body(
            String code, String name, @JsonProperty("for") String handles) {}

    @Transactional
    void seed(@Observes StartupEvent starting) {
        table.seed(JsonResource.read(json, FILE, Bodies.class).bodies().stream()
                .map(body -> new OutsideBody(body.code(), body.name(), body.handles(), 0))
                .toList());
    }
}
