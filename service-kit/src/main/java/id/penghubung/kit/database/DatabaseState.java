package id.penghubung.kit.database;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the database answered when it was last looked at. */
@ApplicationScoped
public class DatabaseState {

    private volatile boolean away;

    public boolean isAway() {
        return away;
    }

    void away(boolean now) {
        away = now;
    }
}
