package id.penghubung.kit.notes;

import id.penghubung.kit.testing.ServiceBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** Backends of the notes service, for every test that starts it. */
@QuarkusTestResource(
        value = ServiceBackends.class,
        initArgs = {
            @ResourceArg(name = "database", value = "notes"),
            @ResourceArg(
                    name = "topics",
                    value = NoteService.TOPIC + "," + NoteConsumer.TOPIC + "," + FailingConsumer.TOPIC
                            + ",penghubung.notes-service.dead-letters.v1")
        })
public class NotesBackends {}
