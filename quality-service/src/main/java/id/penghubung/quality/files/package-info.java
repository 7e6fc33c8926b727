/** Files of this service. Features refer to a file by its id through {@link StoredFiles}. */
@NullMarked
package id.penghubung.quality.files;

import org.jspecify.annotations.NullMarked;
