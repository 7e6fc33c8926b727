package id.penghubung.benchmarks.lifecycle;

/** Intervals of a complaint's lifecycle whose latency is measured. */
enum LifecycleStep {
    CREATE("create (POST to 201)"),
    CASE("201 to the case in the officer's list"),
    RESOLVE("resolve (POST under If-Match)"),
    READ("resolved to RESPONDED read by the reporter"),
    TOTAL("the whole lifecycle");

    private final String label;

    LifecycleStep(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
