package id.penghubung.kit.database;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the database answered when it was last looked at. */
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
