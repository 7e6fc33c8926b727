package id.penghubung.kit.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records exit requests, because a real exit would end the tests. */
@Singleton
class RecordedExit implements ProcessExit {

    private final List<Integer> statuses = new CopyOnWriteArrayList<>();

    @Override
    public void exit(int status) {
        statuses.add(status);
    }

    List<Integer> statuses() {
        return statuses;
    }
}
