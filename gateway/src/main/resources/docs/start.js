'use strict';

SwaggerUIBundle({
  url: '/openapi',
  dom_id: '#explorer',
  deepLinking: true,
  tryItOutEnabled: true,
  presets: [SwaggerUIBundle.presets.apis],
  // An outside checker would be told what this house's API looks like, and the page's policy forbids it anyway.
  validatorUrl: null,
});
