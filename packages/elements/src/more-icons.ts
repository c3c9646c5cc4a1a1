/** Drawings for what is fetched later. */
import { icon } from './icons.ts';

export const checkIcon = icon('M9.6 18.2 3.9 12.5l1.8-1.8 3.9 3.9 8.7-8.7 1.8 1.8L9.6 18.2Z');
export const infoIcon = icon('M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.2 4.5h2.4v2.3h-2.4V6.5Zm0 4h2.4v7h-2.4v-7Z');
export const recordIcon = icon('M5 2.5h9.5L19 7v14.5H5v-19Zm2.2 2.2v14.6h9.6V8.2h-3.5V4.7H7.2Zm1.8 6.6h6v1.8H9v-1.8Zm0 3.6h6v1.8H9v-1.8Z');
export const fileIcon = icon('M6 2h8.5L19 6.5V22H6V2Zm2.2 2.2v15.6h8.6V8h-3.6V4.2H8.2Z');
export const clockIcon = icon('M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2.2a7.8 7.8 0 1 1 0 15.6 7.8 7.8 0 0 1 0-15.6Zm-1.1 2.6v6l4.4 2.7 1.1-1.8-3.3-2V6.8h-2.2Z');
export const uploadIcon = icon('M12 3 5.8 9.2l1.6 1.6 3.5-3.5V16h2.2V7.3l3.5 3.5 1.6-1.6L12 3ZM4 18.5V21h16v-2.5H4Z');
export const cameraIcon = icon('M8.5 4.5 7 7H3v13h18V7h-4l-1.5-2.5h-7Zm3.5 5a4 4 0 1 1 0 8 4 4 0 0 1 0-8Zm0 2.1a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8Z');
export const downloadIcon = icon('M10.9 3v8.7L7.4 8.2 5.8 9.8 12 16l6.2-6.2-1.6-1.6-3.5 3.5V3h-2.2ZM4 18.5V21h16v-2.5H4Z');
export const upIcon = icon('M12 4 4.6 11.4l1.6 1.6 4.7-4.7V20h2.2V8.3l4.7 4.7 1.6-1.6L12 4Z');
export const downIcon = icon('M12 20l7.4-7.4-1.6-1.6-4.7 4.7V4h-2.2v11.7L6.2 11l-1.6 1.6L12 20Z');
export const easeIcon = icon('M1.5 19.5 7.6 4h2.6l6.1 15.5h-2.7l-1.5-4H5.7l-1.5 4H1.5Zm5.1-6.3h4.6L8.9 7.1l-2.3 6.1ZM18 4h2.2v2.9H23v2.2h-2.8V12H18V9.1h-2.8V6.9H18V4Z');
export const closeIcon = icon('M12 10.4 6.6 5 5 6.6l5.4 5.4L5 17.4 6.6 19l5.4-5.4 5.4 5.4 1.6-1.6-5.4-5.4L19 6.6 17.4 5 12 10.4Z');
export const dotIcon = icon('M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z');
export const backIcon = icon('m15.6 4.4 1.6 1.6-6 6 6 6-1.6 1.6L8 12l7.6-7.6Z');
export const nextIcon = icon('m8.4 4.4-1.6 1.6 6 6-6 6 1.6 1.6L16 12 8.4 4.4Z');
export const outsideIcon = icon('M13 3h8v8h-2.2V6.8l-7.6 7.5-1.5-1.5 7.5-7.6H13V3ZM4 5.5h6v2.2H6.2v10.1h10.1V14h2.2v6H4V5.5Z');
export const emptyIcon = icon('M4.6 4h14.8L22 13v7H2v-7L4.6 4Zm1.7 2.2L4.5 12.6H9l1 2.4h4l1-2.4h4.5l-1.8-6.4H6.3Zm-2.1 8.6v3h15.6v-3h-3.3l-1 2.4h-7l-1-2.4H4.2Z');
export const offlineIcon = icon('M3.6 2.2 21.8 20.4l-1.5 1.5-3.1-3H7a5 5 0 0 1-1.2-9.8L2.1 3.7l1.5-1.5Zm3.8 8.5H7a2.9 2.9 0 0 0 0 5.8h8L7.4 10.7ZM12 4.5a6 6 0 0 1 5.9 5 4.7 4.7 0 0 1 3 7.6l-1.5-1.5a2.6 2.6 0 0 0-2-4.1H16v-.6a4 4 0 0 0-6.3-3.3L8.200 6A6 6 0 0 1 12 4.5Z');
export const lockIcon = icon('M7 10V7.5a5 5 0 0 1 10 0V10h1.5v11h-13V10H7Zm2.2 0h5.6V7.5a2.8 2.8 0 0 0-5.6 0V10Z');
