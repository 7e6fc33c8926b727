/** One running system for all tests, with methods that stop and kill its parts. */
@NullMarked
package id.penghubung.systemtests.stack;

import org.jspecify.annotations.NullMarked;
