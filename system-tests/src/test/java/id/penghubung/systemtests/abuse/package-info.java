/** Hostile clients, and service to other clients during their attacks. */
@NullMarked
package id.penghubung.systemtests.abuse;

import org.jspecify.annotations.NullMarked;
