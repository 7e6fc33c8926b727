package id.penghubung.violations.web;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Resources, most of which break a rule. */
public class Resources {

    @Entity
    static class Thing {
        @Id
        long id;
    }

    static class Things implements PanacheRepositoryBase<Thing, Long> {}

    static class ThingTable {}

    @Path("/entity")
    static class ReturnsAnEntity {
        @GET
        @PermitAll
        public @Nullable Thing read() {
            return null;
        }
    }

    @Path("/repository")
    static class UsesARepository {
        UsesARepository(Things things) {}
    }

    @Path("/manager")
    static class UsesTheEntityManager {
        UsesTheEntityManager(EntityManager entities) {}
    }

    @Path("/table")
    static class UsesATable {
        UsesATable(ThingTable table) {}
    }

    @Path("/database")
    static class UsesTheDatabase {
        UsesTheDatabase(DataSource database) {}
    }

    @Path("/open")
    static class HasNoRoles {
        @PATCH
        public void change() {}
    }

    @Path("/closed")
    static class Translates {
        @GET
        @RolesAllowed("coordinator")
        public String read() {
            return "";
        }
    }
}
