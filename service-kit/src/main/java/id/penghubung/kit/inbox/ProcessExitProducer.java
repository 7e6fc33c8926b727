package id.penghubung.kit.inbox;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Produces a process exit that completes running work first. Tests replace it. */
@ApplicationScoped
class ProcessExitProducer {

    @Produces
    @Singleton
    @DefaultBean
    ProcessExit processExit() {
        return Quarkus::asyncExit;
    }
}
