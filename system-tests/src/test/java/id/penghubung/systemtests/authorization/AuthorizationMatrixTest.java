package id.penghubung.systemtests.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.identity.Roles;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The matrix is complete, and says the same as the OpenAPI documents. */
class AuthorizationMatrixTest {

    private final AuthorizationMatrix matrix = AuthorizationMatrix.read();

    @Test
    void shouldHaveOneRowForEachOperationOfTheDocuments() {
        assertThat(matrix.rows())
                .as("rows of authorization-matrix.csv")
                .extracting(AuthorizationMatrix.Row::operation)
                .containsExactlyInAnyOrderElementsOf(DocumentedOperation.all().stream()
                        .map(DocumentedOperation::name)
                        .toList());
    }

    @Test
    void shouldHaveAColumnForEachRole() {
        var roles = Arrays.stream(Roles.class.getFields()).map(AuthorizationMatrixTest::valueOf);

        assertThat(matrix.callers())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of(AuthorizationMatrix.NO_TOKEN), roles)
                        .toList());
    }

    /** Roles that are changed in the code change the document, which its service compares; then the row must be decided. */
    @Test
    void shouldAllowTheRolesThatTheDocumentsName() {
        var rolesByOperation = DocumentedOperation.all().stream()
                .filter(operation -> !operation.roles().isEmpty())
                .collect(Collectors.toMap(DocumentedOperation::name, DocumentedOperation::roles));

        assertThat(rowsByOperation())
                .hasSizeGreaterThan(rolesByOperation.size())
                .containsAllEntriesOf(rolesByOperation);
    }

    @Test
    void shouldAllowCallersWithoutATokenOnlyWhereTheDocumentsNameNoRole() {
        var open = DocumentedOperation.all().stream()
                .filter(operation -> operation.roles().isEmpty())
                .map(DocumentedOperation::name)
                .toList();

        assertThat(matrix.rows())
                .filteredOn(row -> row.allows(AuthorizationMatrix.NO_TOKEN))
                .extracting(AuthorizationMatrix.Row::operation)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(open);
    }

    private Map<String, Set<String>> rowsByOperation() {
        return matrix.rows().stream()
                .collect(Collectors.toMap(AuthorizationMatrix.Row::operation, AuthorizationMatrix.Row::allowed));
    }

    private static String valueOf(Field role) {
        try {
            return String.valueOf(role.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(role + " is not readable", e);
        }
    }
}
