package id.penghubung.kit.database;

import jakarta.enterprise.context.ApplicationScoped;

/** Result of the last database check. */
@ApplicationScoped
public class DatabaseState {

    private volatile boolean unavailable;

    public boolean isUnavailable() {
        return unavailable;
    }

    void setUnavailable(boolean value) {
        unavailable = value;
    }
}
