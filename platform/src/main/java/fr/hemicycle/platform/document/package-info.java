/**
 * Files for people and archives: a page, the tagged PDF/A printed from it, and the answer that carries a file under its digest.
 * A service that prints declares the libraries of printing itself; one that does not never loads them.
 */
@NullMarked
package fr.hemicycle.platform.document;

import org.jspecify.annotations.NullMarked;
