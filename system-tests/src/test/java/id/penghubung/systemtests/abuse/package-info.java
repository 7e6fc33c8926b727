/** Hostile clients, and the people who are served all the same. */
@NullMarked
package id.penghubung.systemtests.abuse;

import org.jspecify.annotations.NullMarked;
