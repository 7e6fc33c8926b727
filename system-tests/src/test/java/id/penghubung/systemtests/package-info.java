/** Tests of the whole running system through its public interfaces, one package for each property. */
@NullMarked
package id.penghubung.systemtests;

import org.jspecify.annotations.NullMarked;
