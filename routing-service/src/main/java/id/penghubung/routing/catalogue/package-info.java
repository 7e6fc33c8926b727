/** Categories and districts, read from the files that are packaged with the service. */
@NullMarked
package id.penghubung.routing.catalogue;

import org.jspecify.annotations.NullMarked;
