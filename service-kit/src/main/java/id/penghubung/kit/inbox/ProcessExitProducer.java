package id.penghubung.kit.inbox;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Ends the process in order: what is under way is finished first. Tests put something else in its place. */
@ApplicationScoped
class ProcessExitProducer {

    @Produces
    @Singleton
    @DefaultBean
    ProcessExit processExit() {
        return Quarkus::asyncExit;
    }
}
