package id.penghubung.kit.notes;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Resource with every kind of failure. */
@Path("/v1/faults")
@Produces(MediaType.APPLICATION_JSON)
public class FailureResource {

    private final NoteService notes;
    private final EntityManager database;
    private final Caller caller;

    FailureResource(NoteService notes, EntityManager database, Caller caller) {
        this.notes = notes;
        this.database = database;
        this.caller = caller;
    }

    @GET
    @Path("/refusal")
    @PermitAll
    public String problem() {
        throw ProblemException.of(CommonProblem.TOO_MANY_REQUESTS, "Tunggu.", "Wait.")
                .withHeader("Retry-After", "7")
                .withExtension("waited", List.of(1, 2));
    }

    @GET
    @Path("/unexpected")
    @PermitAll
    public String unexpected() {
        throw new IllegalStateException("secret detail", new SQLException("select secret from vault", "42P01"));
    }

    /** Writes to a device that is always full. */
    @GET
    @Path("/full-disk")
    @PermitAll
    public String fillTheDisk() {
        try (OutputStream full = Files.newOutputStream(java.nio.file.Path.of("/dev/full"))) {
            full.write(1);
            return "not full";
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    @GET
    @Path("/error")
    @PermitAll
    public String error() {
        throw new StackOverflowError("secret detail");
    }

    @GET
    @Path("/web")
    @PermitAll
    public String web(@QueryParam("status") @Max(599) int status) {
        throw new WebApplicationException("secret detail", status);
    }

    @GET
    @Path("/number/{number}")
    @PermitAll
    public int number(@PathParam("number") int number, @QueryParam("plus") @Nullable Integer plus) {
        return number + (plus == null ? 0 : plus);
    }

    @GET
    @Path("/forbidden")
    @RolesAllowed("nobody")
    public String forbidden() {
        return "never";
    }

    /** Allows anonymous access; a token, if present, must be valid. */
    @GET
    @Path("/greeting")
    @PermitAll
    public String greeting() {
        return caller.isAnonymous() ? "\"stranger\"" : "\"" + caller.subject() + "\"";
    }

    /** Causes a conflict that is detected only at the commit. */
    @POST
    @Path("/race/{id}")
    @PermitAll
    @Transactional
    public void race(@PathParam("id") UUID id) {
        notes.rewrite(id, "slow " + id);
        CompletableFuture.runAsync(() -> notes.rewrite(id, "fast " + id)).join();
    }

    /** Violates a unique constraint when the transaction is flushed. */
    @POST
    @Path("/twice/{text}")
    @PermitAll
    @Transactional
    public void twice(@PathParam("text") String text) {
        notes.write(text);
        notes.write(text);
    }

    /** Violates a check constraint, which is neither an error of the caller nor a conflict. */
    @POST
    @Path("/inconsistent")
    @PermitAll
    @Transactional
    public void inconsistent() {
        notes.write("forbidden");
    }

    /** Starts a transaction within another one. */
    @POST
    @Path("/nested")
    @PermitAll
    @Transactional
    public void nested() {
        database();
        QuarkusTransaction.requiringNew().run(this::database);
    }

    /** Exceeds the statement timeout of its transaction. */
    @GET
    @Path("/slow-statement")
    @PermitAll
    @Transactional
    public String slowStatement() {
        database.createNativeQuery("set local statement_timeout = '50ms'").executeUpdate();
        return String.valueOf(
                database.createNativeQuery("select cast(pg_sleep(5) as text)").getSingleResult());
    }

    @GET
    @Path("/database")
    @PermitAll
    @Transactional
    public long database() {
        return database.createQuery("select count(*) from Note", Long.class).getSingleResult();
    }
}
