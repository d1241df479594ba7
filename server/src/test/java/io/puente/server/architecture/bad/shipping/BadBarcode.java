package io.puente.server.architecture.bad.shipping;

import com.google.zxing.BarcodeFormat;

/** Sees the reader of barcodes from outside of its package. */
record BadBarcode(BarcodeFormat format) {}
