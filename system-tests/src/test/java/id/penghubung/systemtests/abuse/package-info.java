/** Hostile clients, service to other clients during their attacks, and limits on submissions. */
@NullMarked
package id.penghubung.systemtests.abuse;

import org.jspecify.annotations.NullMarked;
