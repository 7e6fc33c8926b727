'use strict';

SwaggerUIBundle({
  url: '/openapi',
  dom_id: '#explorer',
  deepLinking: true,
  tryItOutEnabled: true,
  presets: [SwaggerUIBundle.presets.apis],
  // No external validator: it would receive the API document, and the page's content security policy forbids it.
  validatorUrl: null,
});
