/** What is shipped to servers fits together, and fits the code. */
@NullMarked
package id.penghubung.systemtests.deployment;

import org.jspecify.annotations.NullMarked;
