package id.penghubung.kit.files;

import java.util.Collection;
import java.util.Set;

/** Finds the stored contents to which the rows of a service refer. Each service that has files has one bean of it. */
public interface FileReferences {

    /**
     * Returns those of the contents to which at least one row refers. Joins the transaction of the caller.
     *
     * @param sha256 hashes of contents, a few hundred at most
     */
    Set<String> referenced(Collection<String> sha256);
}
