package id.penghubung.systemtests.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.List;

/** Snapshot of the newest complaints, to check that a rejected request has added none. */
final class ComplaintsSnapshot {

    private final Coordinator coordinator;
    private final List<String> newest;

    private ComplaintsSnapshot(Coordinator coordinator) {
        this.coordinator = coordinator;
        this.newest = newest();
    }

    static ComplaintsSnapshot take(SystemUnderTest system) {
        return new ComplaintsSnapshot(system.coordinator());
    }

    void assertUnchanged() {
        assertThat(newest()).as("the newest complaints").isEqualTo(newest);
    }

    private List<String> newest() {
        return coordinator
                .api()
                .get("/v1/complaints?limit=5")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("id");
    }
}
